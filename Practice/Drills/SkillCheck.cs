using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Drills;

/// <summary>Whether what the coach reads in a reply is what a drill is for.</summary>
public static class SkillCheck
{
    private static readonly Label[] Meets = [Label.NameEmotion, Label.SummariseNeed];
    private static readonly Label[] Solves = [Label.ConcreteNextStepTime, Label.OfferChoices, Label.ExplainConstraint];

    /// <param name="skill">What the drill is for.</param>
    /// <param name="findings">What was found, but for what the person has withdrawn.</param>
    /// <param name="signals">What else is known of the reply.</param>
    public static bool IsPresent(Skill skill, IReadOnlyCollection<Finding> findings, ReplySignals signals) =>
        skill.Label() is { } label ? findings.Any(finding => finding.Label == label) : IsSlow(findings, signals);

    // The feeling or the need begins before the first way out does.
    private static bool IsSlow(IReadOnlyCollection<Finding> findings, ReplySignals signals)
    {
        var met = findings.Where(finding => Meets.Contains(finding.Label)).Select(finding => (int?)finding.Start).Min();
        var solved = findings.Where(finding => Solves.Contains(finding.Label)).Select(finding => (int?)finding.Start).Min();
        return met is not null && (solved is null || met < solved) && !signals.FixBeforePerson;
    }
}
