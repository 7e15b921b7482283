using EmpathyBot.Practice.Hours.Recurring;
using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>What a manager said about when a drop goes out; what they left unsaid is filled in with what is usual.</summary>
/// <param name="At">The time of day; null when not said.</param>
public abstract record DropWhen(LocalTime? At)
{
    /// <summary>Makes a plan of it.</summary>
    /// <param name="usualAt">The time when none was said.</param>
    /// <param name="usualDays">The days of a weekly drop when none were said.</param>
    /// <param name="today">The first date of a weekly drop when none was said.</param>
    /// <param name="zone">Whose wall the times are on.</param>
    public abstract Recurrence Planned(LocalTime usualAt, Weekdays usualDays, LocalDate today, DateTimeZone zone);

    /// <summary>On one date.</summary>
    public sealed record Once(LocalDate Date, LocalTime? At) : DropWhen(At)
    {
        public override Recurrence Planned(LocalTime usualAt, Weekdays usualDays, LocalDate today, DateTimeZone zone) =>
            new Recurrence.Once(Date + (At ?? usualAt), zone);
    }

    /// <summary>Every week.</summary>
    /// <param name="Days">Empty when not said.</param>
    /// <param name="From">The first date on which it may be; null when not said.</param>
    /// <param name="Until">The last date on which it may be; null when not said.</param>
    public sealed record Weekly(Weekdays Days, LocalDate? From, LocalDate? Until, LocalTime? At) : DropWhen(At)
    {
        public override Recurrence Planned(LocalTime usualAt, Weekdays usualDays, LocalDate today, DateTimeZone zone) =>
            new Recurrence.Weekly(Days.IsEmpty ? usualDays : Days, At ?? usualAt, From ?? today, Until, zone);
    }
}
