using System.Text.RegularExpressions;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Notes;

/// <summary>A way of judging, generalising or reading minds, with what may stand there instead.</summary>
/// <param name="Label">How it lands.</param>
/// <param name="Why">The name of the sentence that says why.</param>
/// <param name="Words">One of these has to stand in the text; none for any text.</param>
/// <param name="Place">Where it may begin.</param>
/// <param name="Pattern">How it is said.</param>
/// <param name="Gentler">How else it may be said, the best first.</param>
internal sealed record Turn(Label Label, string Why, IReadOnlyList<string> Words, Place Place, Regex Pattern, IReadOnlyList<string> Gentler)
{
    public bool MayStandIn(string text)
    {
        foreach (var word in Words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return Words.Count == 0;
    }
}

/// <summary>Where a turn may begin.</summary>
internal enum Place
{
    Anywhere,

    Clause,

    Sentence,
}
