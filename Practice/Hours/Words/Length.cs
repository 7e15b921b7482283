using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>A length of time as it was typed: two weeks, half an hour.</summary>
internal sealed record Length(int Count, Unit Unit)
{
    public static Length? Take(TypedTime typed)
    {
        var start = typed.Position;
        var isHalf = typed.Take(typed.Table.Half);
        var count = typed.TakeNumber() ?? (isHalf ? 1 : null);
        if (count is { } some && typed.Take(typed.Table.Units) is { } unit && (!isHalf || (some == 1 && unit == Unit.Hour)))
            return isHalf ? new(30, Unit.Minute) : new(some, unit);

        typed.Position = start;
        return null;
    }

    /// <summary>The moment this long after now; counted in days or more, the start of that day. Fails when it is none or too long.</summary>
    public Instant After(Instant now, PersonDays days, TypedTime typed)
    {
        if (Count == 0)
            typed.Fail(Misheard.NoLength);
        if (Count > Most)
            typed.Fail(Misheard.TooFar);
        return typed.Fault is null ? Later(now, days) : now;
    }

    private int Most => Unit switch
    {
        Unit.Minute => Moment.MostYears * 365 * 24 * 60,
        Unit.Hour => Moment.MostYears * 365 * 24,
        Unit.Day => Moment.MostYears * 365,
        Unit.Week => Moment.MostYears * 52,
        Unit.Month => Moment.MostYears * 12,
        _ => Moment.MostYears,
    };

    private Instant Later(Instant now, PersonDays days) => Unit switch
    {
        Unit.Minute => now + Duration.FromMinutes(Count),
        Unit.Hour => now + Duration.FromHours(Count),
        Unit.Day => days.StartOf(days.DayOf(now).PlusDays(Count)),
        Unit.Week => days.StartOf(days.DayOf(now).PlusWeeks(Count)),
        Unit.Month => days.StartOf(days.DayOf(now).PlusMonths(Count)),
        _ => days.StartOf(days.DayOf(now).PlusYears(Count)),
    };
}
