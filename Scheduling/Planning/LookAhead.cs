using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Scheduling.Planning;

/// <summary>What is to come, and when, by the hours as they are now. Changes nothing.</summary>
internal sealed class LookAhead(Agenda agenda, ChannelAgenda channels, DeliveryContents contents, HoursOptions hours)
{
    public async Task<(int Count, IReadOnlyList<Coming> First)> ReadAsync(int most, CancellationToken cancellationToken)
    {
        // Some may have nothing to say when their time comes.
        var (count, items) = await agenda.ReadAsync(2 * most, cancellationToken);
        var coming = new List<Coming>();
        foreach (var item in items)
        {
            var at = MomentOf(item, Hours.Of(item.Person, item.Rhythm, hours))?.ToDateTimeOffset();
            var maker = await contents.LoadAsync([item.Row], cancellationToken, by: at);
            if (maker.HasContent(item.Row, Words.For(item.Person.Locale)))
                coming.Add(new Coming.ForPerson(item.Row.Key, item.Row.Kind, maker.TitleOf(item.Row), item.Person, at));
        }

        count += coming.Count - items.Count;
        var (inChannels, rows) = await channels.ReadAsync(most, cancellationToken);
        coming.AddRange(rows.Select(one => new Coming.InChannel(one.Row.Key, one.Row.Kind, one.Team, one.Row.NextAt)));
        return (count + inChannels, [.. coming.OrderBy(one => one.At ?? DateTimeOffset.MaxValue).Take(most)]);
    }

    // What the planner will decide, as far as it can be known before the day.
    private static Instant? MomentOf(AgendaItem item, PersonHours hours)
    {
        if (item.Row.NextAt is not { } next)
            return null;
        var from = Instant.FromDateTimeOffset(next);
        if (item.Row.Kind.IsAnswer())
            return from;
        if (hours.NextStretch(from) is not { } stretch)
            return null;
        if (stretch.Start > from)
            return OwnMoment.In(stretch, item.Person.Id);
        return item.Row.Kind.IsInvitation() && hours.NextStretch(Instant.FromDateTimeOffset(item.Row.DueAt)) is { } opening
            ? Instant.Max(from, OwnMoment.In(opening, item.Person.Id))
            : from;
    }
}
