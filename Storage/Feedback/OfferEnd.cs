using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Ends something that was offered before its time: what waits for it is never sent, and what stands in the channel goes.</summary>
internal static class OfferEnd
{
    private const string TakenBack = "What was offered was taken back.";
    private const string TurnedOff = "Colleagues aren't asked for notes in this team any more.";

    private static readonly DeliveryKind[] Asking = [DeliveryKind.FeedbackAsk, DeliveryKind.NoteForm];

    private static readonly RowWrite Moved = RowWrite.Update<PromptRow>([nameof(PromptRow.State), nameof(PromptRow.Version)], when: [nameof(PromptRow.Version)]);

    // One that has begun meanwhile is seen to by whoever began it.
    private static readonly RowWrite AskedNoMore = RowWrite.Update<DeliveryRow>(
        [nameof(DeliveryRow.State), nameof(DeliveryRow.NextAt), nameof(DeliveryRow.Reason), nameof(DeliveryRow.EndedAt)], when: [nameof(DeliveryRow.State)], mayMiss: true);

    private static readonly RowWrite PostedNoMore = RowWrite.Update<ChannelDeliveryRow>(
        [nameof(ChannelDeliveryRow.State), nameof(ChannelDeliveryRow.NextAt), nameof(ChannelDeliveryRow.Reason), nameof(ChannelDeliveryRow.EndedAt)],
        when: [nameof(ChannelDeliveryRow.State)], mayMiss: true);

    /// <summary>Its writer takes it back. Where it comes to stand in the channel at this moment, whoever posts it takes it out again.</summary>
    public static async Task WithdrawAsync(EmpathyDb db, Changes changes, PromptRow prompt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var was = prompt.Version++;
        prompt.State = PromptState.Withdrawn;
        changes.Update(Moved, prompt, was);
        var about = prompt.Id.ToString("N");
        foreach (var row in await db.Deliveries.AsNoTracking()
            .Where(row => row.About == about && Asking.Contains(row.Kind) && row.State == DeliveryState.Waiting).ToListAsync(cancellationToken))
            Skip(changes, row, TakenBack, now);
        foreach (var row in await db.ChannelDeliveries.AsNoTracking()
            .Where(row => row.PromptId == prompt.Id && row.State == DeliveryState.Waiting
                && (row.Kind == ChannelDeliveryKind.Prompt || row.Kind == ChannelDeliveryKind.Card)).ToListAsync(cancellationToken))
            Skip(changes, row, TakenBack, now);

        if (prompt.MessageId is not null)
            changes.AddOnce(PromptEnds.Removal(prompt.Id, prompt.TeamId, prompt.ThreadId, prompt.MessageId, now));
        // A team's week that shows it, with its writer's consent, shows it no more.
        foreach (var week in await db.ChannelDeliveries.AsNoTracking()
            .Where(row => row.PromptId == prompt.Id && row.Kind == ChannelDeliveryKind.Week && row.MessageId != null).ToListAsync(cancellationToken))
            changes.AddOnce(PromptEnds.WeekRemoval(week, now));
    }

    /// <summary>The team wants none any more: what waits for its day isn't posted, and who offered it hears; who was to be asked in private isn't.</summary>
    public static async Task StopAsync(EmpathyDb db, Changes changes, TeamRow team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What is being posted at this moment comes to stand there.
        var waiting = await (
            from prompt in db.Prompts.AsNoTracking()
            join row in db.ChannelDeliveries.AsNoTracking() on prompt.Id equals row.PromptId
            where prompt.TeamId == team.Id && prompt.State == PromptState.Planned && row.Kind == ChannelDeliveryKind.Prompt && row.State == DeliveryState.Waiting
            select new { prompt, row }).ToListAsync(cancellationToken);
        foreach (var one in waiting)
        {
            Fail(changes, one.prompt, now);
            Skip(changes, one.row, TurnedOff, now);
        }

        // Whoever has been asked by now may answer.
        var asked = (await db.Prompts.AsNoTracking().Where(row => row.TeamId == team.Id && row.IsForOne && row.State == PromptState.Open)
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Id.ToString("N"));
        var abouts = asked.Keys.ToList();
        foreach (var row in await db.Deliveries.AsNoTracking()
            .Where(row => row.Kind == DeliveryKind.FeedbackAsk && row.State == DeliveryState.Waiting && abouts.Contains(row.About!)).ToListAsync(cancellationToken))
        {
            Fail(changes, asked[row.About!], now);
            Skip(changes, row, TurnedOff, now);
        }
    }

    private static void Fail(Changes changes, PromptRow prompt, DateTimeOffset now)
    {
        var was = prompt.Version++;
        prompt.State = PromptState.Failed;
        changes.Update(Moved, prompt, was);
        changes.AddOnce(PromptEnds.News(prompt, OfferNews.Failed, now));
    }

    private static void Skip(Changes changes, DeliveryRow row, string reason, DateTimeOffset now)
    {
        (row.State, row.NextAt, row.Reason, row.EndedAt) = (DeliveryState.Skipped, null, reason, now);
        changes.Update(AskedNoMore, row, DeliveryState.Waiting);
    }

    private static void Skip(Changes changes, ChannelDeliveryRow row, string reason, DateTimeOffset now)
    {
        (row.State, row.NextAt, row.Reason, row.EndedAt) = (DeliveryState.Skipped, null, reason, now);
        changes.Update(PostedNoMore, row, DeliveryState.Waiting);
    }
}
