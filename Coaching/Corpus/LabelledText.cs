using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Corpus;

/// <summary>A text of the corpus, with what a reader finds in it.</summary>
/// <param name="Voice">Whose words.</param>
/// <param name="Line">Where it stands in the voice's file.</param>
/// <param name="Kind">What they are.</param>
/// <param name="IsWhole">Whether it is a whole reply rather than a sentence or two.</param>
/// <param name="About">The customer's message, or the colleague's reply.</param>
/// <param name="Text">The words, without marks.</param>
/// <param name="Marks">What was found, and where.</param>
/// <param name="NearMisses">What it may seem to be and is not.</param>
/// <param name="Depth">Of a reflection.</param>
internal sealed record LabelledText(
    string Voice, int Line, WordsKind Kind, bool IsWhole, string About, string Text, IReadOnlyList<Mark> Marks, IReadOnlyList<Label> NearMisses, int? Depth)
{
    public bool Has(Label label) => Marks.Any(mark => mark.Label == label);
}

/// <summary>A label on the words from there to there.</summary>
internal readonly record struct Mark(Label Label, int Start, int End);
