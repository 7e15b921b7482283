using EmpathyBot.Practice.Hours;
using NodaTime;

namespace EmpathyBot.Practice.Debriefs;

/// <summary>When "this evening" is: half past five by the person's own clock, or before their hours end where they end sooner.</summary>
public static class Evening
{
    private static readonly LocalTime HalfPastFive = new(17, 30);
    private static readonly Duration BeforeTheEnd = Duration.FromMinutes(20);

    /// <summary>The first evening after now that lies in the person's hours; tomorrow at half past five where these have no end in sight.</summary>
    public static Instant After(PersonHours hours, Instant now)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var days = hours.Days;
        var from = now;
        // Looked at stretch by stretch, for a week: there may be several a day.
        var limit = now + Duration.FromDays(8);
        while (hours.NextStretch(from) is { } stretch && stretch.Start < limit)
        {
            var wished = HalfPastFive.On(days.DayOf(stretch.Start)).InZoneLeniently(days.Zone).ToInstant();
            if (wished > now && stretch.Contains(wished))
                return wished;
            if (!stretch.HasEnd)
                break;
            var last = stretch.End - BeforeTheEnd;
            var isLastOfDay = hours.NextOpen(stretch.End) is not { } next || days.DayOf(next) > days.DayOf(stretch.Start);
            if (isLastOfDay && last > now)
                return Instant.Max(last, stretch.Start);
            from = stretch.End;
        }

        return HalfPastFive.On(days.DayOf(now).PlusDays(1)).InZoneLeniently(days.Zone).ToInstant();
    }
}
