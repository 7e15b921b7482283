using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Reads when a drop shall go out: weekly on Tuesday and Thursday at 9:30, tomorrow 10am, every day, 2026-12-01 09:00.</summary>
public static class DropWhenReader
{
    /// <summary>
    /// Reads the time in whatever order its parts come. One weekday alone is the next one after today, once; several, or "Tuesdays", are weekly.
    /// A time of day alone is today's, or tomorrow's when today's is over.
    /// </summary>
    /// <param name="text">Only when, not what or for whom.</param>
    public static Heard<DropWhen> Read(string? text, Instant now, DateTimeZone zone, TimeWords table)
    {
        var typed = new TypedTime(text, table);
        if (typed.IsNothing)
            return new Heard<DropWhen>.Nothing();

        var parts = new DropWhenParts(typed, now, new PersonDays(zone));
        var isWhole = true;
        while (isWhole && !typed.IsAtEnd && typed.Fault is null)
            isWhole = parts.TakeOne();

        var when = isWhole && typed.Fault is null ? parts.Together() : null;
        return typed.Answer(() => when!, when is not null);
    }
}
