namespace EmpathyBot.Storage.Records;

/// <summary>When and how often a person wants to hear from the bot. A person without a row has said nothing of it.</summary>
public sealed class RhythmRow
{
    public required long PersonId { get; init; }

    /// <summary>The IANA name of the zone that the person named; null when they did not.</summary>
    public string? Zone { get; set; }

    /// <summary>The working days as bits, Monday 1, Tuesday 2, Wednesday 4...; null for Monday to Friday.</summary>
    public int? WorkDays { get; set; }

    /// <summary>Minutes after midnight; null for the usual hours.</summary>
    public int? WorkFrom { get; set; }

    public int? WorkTo { get; set; }

    /// <summary>Minutes after midnight; null when there are no quiet hours.</summary>
    public int? QuietFrom { get; set; }

    public int? QuietTo { get; set; }

    /// <summary>Since when the person wants to hear nothing; null when they do.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>The first moment after the pause; null when it lasts until the person ends it.</summary>
    public DateTimeOffset? PausedUntil { get; set; }

    /// <summary>When to think of a nudge next; null when nothing is to come back, or one is on its way.</summary>
    public DateTimeOffset? NudgeAt { get; set; }

    /// <summary>How many nudges in a row the person has left alone.</summary>
    public int NudgesUnanswered { get; set; }

    /// <summary>Since when nudges have paused themselves, or were switched off; null while they come.</summary>
    public DateTimeOffset? NudgesOffAt { get; set; }

    /// <summary>No nudge before then; null when that was not asked for.</summary>
    public DateTimeOffset? SnoozedUntil { get; set; }

    /// <summary>Since when drills come without a clock, by the person's wish; null while they have one.</summary>
    public DateTimeOffset? ClockOffAt { get; set; }

    /// <summary>The topics of which the person wants no heavy dilemmas, parted by commas; null when there is none.</summary>
    public string? NoHeavyTopics { get; set; }

    /// <summary>Since when the next dilemma shall be a light one, since the last was a bit much; null when that isn't so, or was heard.</summary>
    public DateTimeOffset? LightenedAt { get; set; }

    /// <summary>When the person was asked last how they are; null when never. What they answered is kept nowhere.</summary>
    public DateTimeOffset? AskedHowAt { get; set; }

    /// <summary>One to change without changing this.</summary>
    internal RhythmRow Copy() => (RhythmRow)MemberwiseClone();
}
