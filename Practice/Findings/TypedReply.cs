namespace EmpathyBot.Practice.Findings;

/// <summary>A reply that somebody typed, or the reason for a choice, with what the coach read in it.</summary>
/// <param name="Text">The words; empty once they have been erased.</param>
/// <param name="Findings">What was found in them.</param>
/// <param name="Legibility">Whether the coach could read them.</param>
/// <param name="Signals">What is counted over time.</param>
public sealed record TypedReply(string Text, IReadOnlyList<Finding> Findings, Legibility Legibility, ReplySignals Signals)
{
    /// <summary>A reply whose words are kept no more.</summary>
    public static TypedReply Erased { get; } = new("", [], Legibility.Good, ReplySignals.None);

    /// <summary>Whether the person has said of something that was found that it isn't what they meant: then it is not among the findings.</summary>
    public bool IsMisread { get; init; }

    /// <summary>Whether what was found, and what was not, says something of the words.</summary>
    public bool CanBeRead => Legibility is Legibility.Good or Legibility.TooMuch;

    public static TypedReply Of(string text, CoachReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(text, reading.Findings, reading.Legibility, reading.Signals);
    }

    /// <summary>The finding of that label, or null.</summary>
    public Finding? Find(Label label) => Findings.FirstOrDefault(finding => finding.Label == label);

    public bool Has(Label label) => Find(label) is not null;
}
