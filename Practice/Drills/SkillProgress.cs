using EmpathyBot.Practice.Hours;

namespace EmpathyBot.Practice.Drills;

/// <summary>How far somebody has come with a skill: what is theirs to see, and says nothing of speed.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Times">How many drills of it were done.</param>
/// <param name="LastAt">When the last one was done.</param>
/// <param name="AutomaticSince">When it became automatic; null while it isn't.</param>
public sealed record SkillProgress(Skill Skill, int Times, DateTimeOffset LastAt, DateTimeOffset? AutomaticSince)
{
    /// <summary>For each skill that was drilled, the latest first.</summary>
    /// <param name="past">What was done, in any order.</param>
    /// <param name="days">The person's own days.</param>
    public static IReadOnlyList<SkillProgress> Of(IEnumerable<PastDrill> past, PersonDays days) =>
    [
        .. past.GroupBy(drill => drill.Skill)
            .Select(ofSkill => new SkillProgress(ofSkill.Key, ofSkill.Count(), ofSkill.Max(drill => drill.At), Habit.FormedAt(ofSkill, days)))
            .OrderByDescending(progress => progress.LastAt),
    ];
}
