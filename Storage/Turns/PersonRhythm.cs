using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>When and how often a person wants to hear from the bot, as a turn sees and changes it.</summary>
public sealed class PersonRhythm
{
    /// <summary>After so many nudges that were left alone, they pause themselves.</summary>
    public const int MostUnanswered = 3;

    private static readonly RowWrite Wishes = RowWrite.Update<RhythmRow>(
    [
        nameof(RhythmRow.Zone), nameof(RhythmRow.WorkDays), nameof(RhythmRow.WorkFrom), nameof(RhythmRow.WorkTo), nameof(RhythmRow.QuietFrom),
        nameof(RhythmRow.QuietTo), nameof(RhythmRow.PausedAt), nameof(RhythmRow.PausedUntil), nameof(RhythmRow.NudgesOffAt), nameof(RhythmRow.SnoozedUntil),
        nameof(RhythmRow.ClockOffAt), nameof(RhythmRow.NoHeavyTopics), nameof(RhythmRow.LightenedAt), nameof(RhythmRow.AskedHowAt),
    ]);

    // The sweep moves these on as well: a turn writes them only where it means to.
    private static readonly RowWrite NextNudge = RowWrite.Update<RhythmRow>([nameof(RhythmRow.NudgeAt)]);
    private static readonly RowWrite Unanswered = RowWrite.Update<RhythmRow>([nameof(RhythmRow.NudgesUnanswered)]);

    private readonly PersonSession _person;
    private readonly Changes _changes;
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly DateTimeOffset _now;
    private RhythmRow? _row;

    internal PersonRhythm(PersonSession person, Changes changes, IDbContextFactory<EmpathyDb> databases, DateTimeOffset now) =>
        (_person, _changes, _databases, _now) = (person, changes, databases, now);

    /// <summary>As it is kept, with what this turn changed; to be read only.</summary>
    public RhythmRow Row => _row ?? _person.Rhythm ?? new RhythmRow { PersonId = _person.Person.Id };

    /// <summary>The zone that the person's client last reported; null when it never did.</summary>
    public string? ClientZone => _person.Person.ClientZone;

    /// <summary>When the person may be written to unasked, with what this turn changed.</summary>
    /// <param name="options">What the operator set.</param>
    public PersonHours HoursIn(HoursOptions options) => Hours.Of(_person.Person, Row, options);

    /// <summary>Changes when the person may be written to, with the turn: what waits for them is looked at again.</summary>
    public async Task ChangeHoursAsync(Action<RhythmRow> change, CancellationToken cancellationToken)
    {
        Change(change);
        await ReconsiderAsync(cancellationToken);
    }

    /// <summary>Changes it, with the turn.</summary>
    public void Change(Action<RhythmRow> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        change(_row ??= Row.Copy());
    }

    /// <summary>What waits for the person's hours is looked at again, with the turn.</summary>
    internal async Task ReconsiderAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await Reconsidering.AddAsync(db, _changes, _person.Person.Id, _now, cancellationToken);
    }

    /// <summary>The person is here: nudges that were left alone are forgotten, and come again if they had paused themselves.</summary>
    internal void Answered()
    {
        if (Row.NudgesUnanswered == 0)
            return;
        Change(row =>
        {
            if (row.NudgesUnanswered >= MostUnanswered)
                (row.NudgesOffAt, row.NudgeAt) = (null, NudgeSoon(row.NudgeAt, _now));
            row.NudgesUnanswered = 0;
        });
    }

    /// <summary>The person has practised: nothing before tomorrow, and then when something is worth meeting again.</summary>
    internal void PractisedUntil(DateTimeOffset due) => Change(row => row.NudgeAt = due > _now.AddDays(1) ? due : _now.AddDays(1));

    /// <summary>When nudges that were off come again: not today, and not later than they would have.</summary>
    public static DateTimeOffset NudgeSoon(DateTimeOffset? before, DateTimeOffset now) => before is { } at && at < now.AddDays(1) ? at : now.AddDays(1);

    internal void WriteTo(Changes changes)
    {
        if (_row is not { } row)
            return;
        if (_person.Rhythm is not { } before)
        {
            changes.Add(row);
            return;
        }

        if (WishesOf(row) != WishesOf(before))
            changes.Update(Wishes, row);
        if (row.NudgeAt != before.NudgeAt)
            changes.Update(NextNudge, row);
        if (row.NudgesUnanswered != before.NudgesUnanswered)
            changes.Update(Unanswered, row);
    }

    /// <summary>What was changed is what is known from now on.</summary>
    internal void Publish() => _person.Rhythm = _row ?? _person.Rhythm;

    private static (string?, int?, int?, int?, int?, int?, (DateTimeOffset?, DateTimeOffset?), DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, (string?, DateTimeOffset?, DateTimeOffset?)) WishesOf(RhythmRow row) =>
        (row.Zone, row.WorkDays, row.WorkFrom, row.WorkTo, row.QuietFrom, row.QuietTo, (row.PausedAt, row.PausedUntil), row.NudgesOffAt, row.SnoozedUntil, row.ClockOffAt,
            (row.NoHeavyTopics, row.LightenedAt, row.AskedHowAt));
}
