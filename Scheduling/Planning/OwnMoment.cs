using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Runs;
using NodaTime;

namespace EmpathyBot.Scheduling.Planning;

/// <summary>A person's own moment after their hours open: everything that waits for the same opening comes together, and can be joined.</summary>
internal static class OwnMoment
{
    private static readonly Duration Within = Duration.FromMinutes(30);

    public static Instant In(Interval stretch, long person) => Spread.Pick(stretch, Within, (long)SeededOrder.Key(person, "outreach"));
}
