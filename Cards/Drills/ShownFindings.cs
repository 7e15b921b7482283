using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Cards.Drills;

/// <summary>What is told of a reply: few things, what the drill is for first.</summary>
/// <param name="Landed">What landed, three at most.</param>
/// <param name="InTheWay">What got in the way; null when nothing.</param>
internal sealed record ShownFindings(IReadOnlyList<Finding> Landed, Finding? InTheWay)
{
    private const int Most = 3;

    public IEnumerable<Finding> All => InTheWay is null ? Landed : [.. Landed, InTheWay];

    public static ShownFindings Of(Drill drill, DrillGo go)
    {
        var sought = Sought(drill.Skill);
        return new(
            [
                .. go.Counting.Where(finding => !finding.Label.IsFlag())
                    .OrderByDescending(finding => sought.Contains(finding.Label))
                    .ThenByDescending(finding => finding.Confidence)
                    .ThenBy(finding => finding.Start)
                    .Take(Most),
            ],
            go.Counting.Where(finding => finding.Label.IsFlag()).OrderByDescending(finding => finding.Confidence).ThenBy(finding => finding.Start).FirstOrDefault());
    }

    private static Label[] Sought(Skill skill) => skill.Label() is { } label ? [label] : [Label.NameEmotion, Label.SummariseNeed];
}
