using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Reads what is typed after "snooze": tomorrow, 2 hours, until Monday, next week.</summary>
public static class SnoozeReader
{
    /// <summary>Reads until when. A day means its start: the person's hours say when in it the next word may come.</summary>
    /// <param name="text">Without the word "snooze" itself.</param>
    public static Heard<Instant> Read(string? text, Instant now, DateTimeZone zone, TimeWords table)
    {
        var typed = new TypedTime(text, table);
        if (typed.IsNothing)
            return new Heard<Instant>.Nothing();

        var days = new PersonDays(zone);
        if (typed.Take(table.Until))
            return Answer(typed, Moment.Take(typed, now, days, dotsAreDates: true));
        if (!typed.Take(table.For))
            typed.Take(table.In);
        return Answer(typed, Length.Take(typed)?.After(now, days, typed) ?? Moment.Take(typed, now, days, dotsAreDates: false));
    }

    private static Heard<Instant> Answer(TypedTime typed, Instant? until) => typed.Answer(() => until!.Value, until is not null);
}
