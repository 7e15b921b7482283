using System.Text.RegularExpressions;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Notes;

/// <summary>Something in a part that may land otherwise than it is meant.</summary>
/// <param name="Label">How.</param>
/// <param name="From">Where it begins in the readable text.</param>
/// <param name="To">The first unit after it.</param>
/// <param name="Why">The name of the sentence that says why.</param>
/// <param name="Turn">The turn that was found; null for what the coach heard.</param>
/// <param name="Match">Its words.</param>
internal sealed record Heard(Label Label, int From, int To, string Why, Turn? Turn = null, Match? Match = null)
{
    /// <summary>What is about a person weighs most; what is only too little weighs least.</summary>
    public int Weight => Label switch
    {
        Label.Judgement when Why.EndsWith(".person", StringComparison.Ordinal) => 6,
        Label.Judgement when !Why.EndsWith(".should", StringComparison.Ordinal) => 5,
        Label.MindReading => 4,
        Label.Generalising => 3,
        Label.Judgement => 2,
        _ => 1,
    };

    public bool Overlaps(Heard other) => From < other.To && other.From < To;
}
