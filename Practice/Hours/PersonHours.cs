using System.Collections.Frozen;
using NodaTime;

namespace EmpathyBot.Practice.Hours;

/// <summary>
/// When a person may be written to unasked, by the clock on their own wall. The same hours hold for what is held (later outcomes, promises,
/// notes) and for invitations (nudges, drops). Where the clocks are set back, the repeated hour counts both times; what they skip doesn't
/// count at all.
/// </summary>
public sealed record PersonHours
{
    public required DateTimeZone Zone { get; init; }

    /// <summary>The days on which working hours begin: a night shift of Friday goes on into Saturday.</summary>
    public Weekdays WorkingDays { get; init; } = Weekdays.MondayToFriday;

    public DayTimes WorkingHours { get; init; } = new(new LocalTime(9, 0), new LocalTime(17, 0));

    /// <summary>Never a word in these, on whatever day; null when there are none.</summary>
    public DayTimes? QuietHours { get; init; }

    /// <summary>Not a word on these dates, nor in working hours that begin on them.</summary>
    public IReadOnlySet<LocalDate> DaysOff { get; init; } = FrozenSet<LocalDate>.Empty;

    /// <summary>Not a word while it lasts; null when there is none.</summary>
    public Pause? Pause { get; init; }

    /// <summary>The person's own days and weeks: what is counted per day is counted in these.</summary>
    public PersonDays Days => new(Zone);

    /// <summary>False when quiet hours leave nothing of the working hours, or no day is a working day. Pause and days off don't count.</summary>
    public bool LeaveRoom => new OpenTimes(this).Exist;

    /// <summary>Whether the person may be written to unasked at this moment.</summary>
    public bool IsOpen(Instant at) => Pause?.Holds(at) != true && new OpenTimes(this).Contain(at.InZone(Zone).LocalDateTime);

    /// <summary>
    /// The first moment at or after <paramref name="from"/> at which the person may be written to unasked; null when none will come: the pause
    /// has no end, or the hours leave no room.
    /// </summary>
    public Instant? NextOpen(Instant from) => Pause switch
    {
        null => ZonedOpenTimes.First(this, from),
        { Until: { } end } => ZonedOpenTimes.First(this, Instant.Max(from, end)),
        _ => null,
    };

    /// <summary>From <see cref="NextOpen"/> to where that stretch of working hours ends, or is cut short by quiet hours or a day off.</summary>
    public Interval? NextStretch(Instant from) => NextOpen(from) is { } start ? new Interval(start, ZonedOpenTimes.End(this, start)) : null;
}
