using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Reads what is typed after "pause": until Monday, for two weeks, this week.</summary>
public static class PauseReader
{
    /// <summary>
    /// Reads how long a pause shall be. It ends at the start of the day that is named, unless a time of day is named too or hours are counted; a
    /// pause of days counts today as the first. "Monday" is the next one after today, "next Monday" the one in the week, Monday to Sunday, after
    /// this one.
    /// </summary>
    /// <param name="text">Without the word "pause" itself.</param>
    public static Heard<Pause> Read(string? text, Instant now, DateTimeZone zone, TimeWords table)
    {
        var typed = new TypedTime(text, table);
        if (typed.IsNothing)
            return new Heard<Pause>.Nothing();
        if (table.WithoutEnd.Contains(typed.Whole))
            return new Heard<Pause>.Meant(Pause.WithoutEnd);

        var days = new PersonDays(zone);
        var end = typed.Take(table.Until) ? Moment.Take(typed, now, days, dotsAreDates: true) : TakeFromNow(typed, now, days);
        return typed.Answer(() => new Pause(end), end is not null);
    }

    private static Instant? TakeFromNow(TypedTime typed, Instant now, PersonDays days)
    {
        var today = days.DayOf(now);
        typed.Take(typed.Table.For);
        if (Length.Take(typed) is { } length)
            return length.After(now, days, typed);
        if (typed.Take(typed.Table.Today))
            return days.StartOf(today.PlusDays(1));

        var start = typed.Position;
        if (typed.Take(typed.Table.This) && typed.Take(typed.Table.Units) is { } unit && Dates.StartOfNext(unit, today) is { } end)
            return days.StartOf(end);

        typed.Position = start;
        if (Moment.Take(typed, now, days, dotsAreDates: true) is not null && typed.IsAtEnd)
            typed.Fail(Misheard.BeginsLater);
        return null;
    }
}
