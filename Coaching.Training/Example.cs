using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Training;

/// <summary>A passage to learn from.</summary>
/// <param name="From">The text it is of.</param>
/// <param name="Features">Its features, each once, in order, with what they count for.</param>
/// <param name="Has">The heads that it is an example of.</param>
/// <param name="Unclear">The heads that it is no clear example for or against.</param>
/// <param name="IsWhole">Whether it is a whole reflection: its depth is learned from it, and nothing else.</param>
internal sealed record Example(LabelledText From, IReadOnlyList<(int At, float Weight)> Features, IReadOnlySet<int> Has, IReadOnlySet<int> Unclear, bool IsWhole = false)
{
    public bool IsOf(WordsKind kind) => From.Kind == kind;
}
