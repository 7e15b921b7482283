namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Reads what is typed after "quiet hours": 18:00-08:30, 18-8:30, 6pm to 8.30am, off.</summary>
public static class QuietHoursReader
{
    /// <summary>Reads which hours shall be quiet: null means none.</summary>
    /// <param name="text">Without the words "quiet hours" themselves.</param>
    public static Heard<DayTimes?> Read(string? text, TimeWords table)
    {
        var typed = new TypedTime(text, table);
        if (typed.IsNothing)
            return new Heard<DayTimes?>.Nothing();
        if (typed.Take(table.Off))
            return typed.Answer<DayTimes?>(() => null);

        typed.Take(table.From);
        if (Clock.Take(typed, mayBeNumber: true) is not { } start || !(typed.TakeTo() || typed.Take(table.And)) || Clock.Take(typed, mayBeNumber: true) is not { } end)
            return typed.Answer<DayTimes?>(() => null, isMeant: false);

        if (!AreSure(start.Form, end.Form))
            typed.Fail(Misheard.MorningOrEvening);
        else if (start.Time == end.Time)
            typed.Fail(Misheard.NoLength);
        return typed.Answer<DayTimes?>(() => new(start.Time, end.Time));
    }

    // "18-8" counts to 24, so its 8 does too. "6pm-8" and "9-5" may be either half of the day: better asked than guessed.
    private static bool AreSure(ClockForm start, ClockForm end) => (start, end) switch
    {
        (ClockForm.HourAndMinutes, ClockForm.HourAndMinutes) => true,
        (ClockForm.HourOnly or ClockForm.HourAndMinutes, _) => end == ClockForm.Of24,
        (_, ClockForm.HourOnly or ClockForm.HourAndMinutes) => start == ClockForm.Of24,
        _ => true,
    };
}
