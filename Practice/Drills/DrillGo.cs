using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Drills;

/// <summary>A typed reply of a drill, and what the coach read in it.</summary>
/// <param name="Number">1 or 2.</param>
/// <param name="Text">The words; empty once they have been erased.</param>
/// <param name="At">When they arrived.</param>
/// <param name="ToImpatient">Whether they answer the customer's second, more impatient message.</param>
/// <param name="Findings">What was found, with what the person has withdrawn.</param>
/// <param name="Legibility">Whether the coach could read it.</param>
/// <param name="Signals">What is counted over time.</param>
public sealed record DrillGo(
    int Number, string Text, DateTimeOffset At, bool ToImpatient, IReadOnlyList<DrillFinding> Findings, Legibility Legibility, ReplySignals Signals)
{
    /// <summary>What counts: all that was found but for what was withdrawn.</summary>
    public IReadOnlyList<Finding> Counting => [.. Findings.Where(one => !one.IsWithdrawn).Select(one => one.Finding)];

    /// <summary>Whether the coach could read it.</summary>
    public bool IsLegible => Legibility is Legibility.Good or Legibility.TooMuch;

    /// <summary>Whether it has what the drill is for. Signals that rest on what was withdrawn count for nothing either.</summary>
    public bool Has(Skill skill) => SkillCheck.IsPresent(skill, Counting, Findings.Any(one => one.IsWithdrawn) ? Signals with { FixBeforePerson = false } : Signals);

    public static DrillGo Of(int number, string text, DateTimeOffset at, bool toImpatient, CoachReading reading) => new(
        number, text, at, toImpatient, [.. reading.Findings.Select(finding => new DrillFinding(finding, false))], reading.Legibility, reading.Signals);

    /// <summary>The same with what a second reader found, where the first found nothing of the kind. Null when that is nothing.</summary>
    public DrillGo? Add(IEnumerable<Finding> later)
    {
        var news = later.Where(finding => finding.End <= Text.Length && Findings.All(one => one.Finding.Label != finding.Label)).ToList();
        return news.Count == 0 ? null : this with { Findings = [.. Findings.Concat(news.Select(finding => new DrillFinding(finding, false))).OrderBy(one => one.Finding.Start)] };
    }

    /// <summary>The same after the person has said of a finding that it isn't what they meant.</summary>
    public DrillGo Withdraw(Label label) => this with
    {
        Findings = [.. Findings.Select(one => one.Finding.Label == label ? one with { IsWithdrawn = true } : one)],
    };
}

/// <summary>What was found in a reply, and whether the person has said that it isn't what they meant.</summary>
public sealed record DrillFinding(Finding Finding, bool IsWithdrawn);
