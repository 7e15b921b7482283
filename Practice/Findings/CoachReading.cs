namespace EmpathyBot.Practice.Findings;

/// <summary>What the coach reads in a text.</summary>
/// <param name="Findings">What was found, in the order of the quotes; at most one of each label.</param>
/// <param name="Depth">Of a reflection: 0 describes, 1 looks at oneself, 2 commits to a behaviour at a moment. Null for other kinds, and where it can't be read.</param>
/// <param name="Legibility">Whether the coach can read this at all.</param>
/// <param name="Signals">What is counted over time; empty for other kinds than replies.</param>
public sealed record CoachReading(IReadOnlyList<Finding> Findings, int? Depth, Legibility Legibility, ReplySignals Signals)
{
    /// <summary>The finding of that label, or null.</summary>
    public Finding? Find(Label label) => Findings.FirstOrDefault(finding => finding.Label == label);

    public bool Has(Label label) => Find(label) is not null;
}
