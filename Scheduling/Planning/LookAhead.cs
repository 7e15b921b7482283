using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using NodaTime;

namespace EmpathyBot.Scheduling.Planning;

/// <summary>Something that is to be sent.</summary>
/// <param name="Key">Its name, the same each time one looks.</param>
/// <param name="Kind">What it carries.</param>
/// <param name="About">The title of the dilemma that it goes on with; null where it is about none.</param>
/// <param name="Person">For whom.</param>
/// <param name="At">
/// When the hours let it through; the day's budget may make it later. Null while it waits for the person to end a pause.
/// </param>
public sealed record Coming(string Key, DeliveryKind Kind, string? About, PersonRow Person, DateTimeOffset? At);

/// <summary>What is to come, and when, by the hours as they are now. Changes nothing.</summary>
internal sealed class LookAhead(Agenda agenda, AttemptReader attempts, HoursOptions hours)
{
    public async Task<(int Count, IReadOnlyList<Coming> First)> ReadAsync(int most, CancellationToken cancellationToken)
    {
        var (count, items) = await agenda.ReadAsync(most, cancellationToken);
        var runs = await attempts.ReadAsync([.. items.Select(item => item.AttemptId).OfType<Guid>().Distinct()], cancellationToken);
        var coming = items.Select(item => new Coming(
            item.Key,
            item.Kind,
            item.AttemptId is { } id ? runs.GetValueOrDefault(id)?.Run.Dilemma.Title : null,
            item.Person,
            MomentOf(item, Hours.Of(item.Person, item.Rhythm, hours.TimeZone))?.ToDateTimeOffset()));
        return (count, [.. coming.OrderBy(one => one.At ?? DateTimeOffset.MaxValue)]);
    }

    // What the planner will decide, as far as it can be known before the day.
    private static Instant? MomentOf(AgendaItem item, PersonHours hours)
    {
        if (item.NextAt is not { } next)
            return null;
        var from = Instant.FromDateTimeOffset(next);
        if (hours.NextStretch(from) is not { } stretch)
            return null;
        if (stretch.Start > from)
            return OwnMoment.In(stretch, item.Person.Id);
        return item.Kind is DeliveryKind.Drop or DeliveryKind.Nudge && hours.NextStretch(Instant.FromDateTimeOffset(item.DueAt)) is { } opening
            ? Instant.Max(from, OwnMoment.In(opening, item.Person.Id))
            : from;
    }
}
