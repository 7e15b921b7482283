using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Words;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>Keeps the cards in channels up to date, in place, and takes them out again. Both can be done twice: what is uncertain is done once more.</summary>
internal sealed class CardKeeping(ChannelDeliveries store, PromptReader prompts, ChannelSender sender, HoursOptions options, TimeProvider time)
{
    private static readonly TimeSpan Later = TimeSpan.FromDays(1);

    /// <summary>Brings a card up to date; closes it first, where its time is over.</summary>
    /// <returns>What became of the request; null when none was made.</returns>
    public async Task<SendOutcome?> ShowAsync(TeamRow team, ChannelDeliveryRow row, CancellationToken cancellationToken)
    {
        var facts = await ReadAsync(row, cancellationToken);
        if (facts?.Prompt is not { State: PromptState.Open or PromptState.Closed } prompt || prompt.Text is null)
            return await SkipAsync(row, "What was offered is there no more.");
        if (prompt.MessageId is null || prompt.ThreadId is null)
            return await SkipAsync(row, "It isn't known to stand in the channel.");
        if (team.GoneAt is not null)
            return await SkipAsync(row, "The bot is out of this team, or the team is no more.");
        if (prompt.ShownVersion >= prompt.Version)
            return await SkipAsync(row, "The card shows it already.");

        var (hours, now) = (TeamHours.Of(team, options), Instant.FromDateTimeOffset(time.GetUtcNow()));
        var until = prompt.Until is { } end ? Instant.FromDateTimeOffset(end) : now;
        var card = PromptCard.Make(Words.For(null), PromptViews.Of(facts, hours, until, now));
        await sender.TakeSlotAsync(team, cancellationToken);
        if (!await store.BeginAsync(row))
            return null;
        var outcome = Again(await sender.UpdateAsync(team, prompt.ThreadId, prompt.MessageId, card, CancellationToken.None));
        if (outcome is SendOutcome.Arrived)
            prompt.ShownVersion = prompt.Version;
        // Nothing else will come that brings a closed card up to date: it is tried once more when the channel has had its time.
        var isGivenUp = outcome is SendOutcome.NotYet && row.Tries + 1 >= Fate.MostTries && prompt.State is PromptState.Closed;
        await EndAsync(team, row, outcome, new ChannelEnd
        {
            Shown = outcome is SendOutcome.Arrived ? prompt : null,
            Next = isGivenUp ? [PromptEnds.ShowingAgain(prompt, time.GetUtcNow() + Later)] : [],
        });
        return outcome;
    }

    /// <summary>Takes a message out of the channel: deleted, or replaced by one line where it can't be.</summary>
    /// <inheritdoc cref="ShowAsync"/>
    public async Task<SendOutcome?> RemoveAsync(TeamRow team, ChannelDeliveryRow row, CancellationToken cancellationToken)
    {
        var prompt = row.PromptId is { } id ? (await prompts.FindAsync(id, cancellationToken))?.Prompt : null;
        if (row.MessageId is null)
            (row.ThreadId, row.MessageId) = (prompt?.ThreadId, prompt?.MessageId);
        var weeks = await WeeksAsync(row, cancellationToken);
        if (row.ThreadId is not { } thread || row.MessageId is not { } message)
            return await SkipAsync(row, "It isn't known to stand in the channel.", weeks);
        if (team.GoneAt is not null)
            return await WaitForTheBotAsync(row, weeks with { Told = StillThere(prompt) });

        await sender.TakeSlotAsync(team, cancellationToken);
        if (!await store.BeginAsync(row))
            return null;
        var outcome = await RemoveAsync(team, thread, message);
        await EndAsync(team, row, outcome, weeks with { Told = outcome is SendOutcome.Arrived or SendOutcome.NotYet ? [] : StillThere(prompt) });
        return outcome;
    }

    // Who took it back believes that it is gone.
    private IReadOnlyList<DeliveryRow> StillThere(PromptRow? prompt) =>
        prompt?.State is PromptState.Withdrawn ? [PromptEnds.News(prompt, OfferNews.StillThere, time.GetUtcNow())] : [];

    private async Task<SendOutcome> RemoveAsync(TeamRow team, string thread, string message)
    {
        var deleted = Gone(await sender.DeleteAsync(team, thread, message, CancellationToken.None), message);
        if (deleted is SendOutcome.Arrived or SendOutcome.NotYet or SendOutcome.Gone)
            return deleted;
        // Some clients can't delete, or don't say whether they have.
        return Again(Gone(await sender.UpdateAsync(team, thread, message, PromptCard.Removed(Words.For(null)), CancellationToken.None), message));
    }

    // What isn't there needn't be taken away.
    private static SendOutcome Gone(SendOutcome outcome, string message) =>
        outcome is SendOutcome.Refused { IsNotThere: true } ? new SendOutcome.Arrived(message) : outcome;

    private static SendOutcome Again(SendOutcome outcome) => outcome is SendOutcome.Unknown unknown ? new SendOutcome.NotYet(null, unknown.Reason) : outcome;

    private async Task<PromptFacts?> ReadAsync(ChannelDeliveryRow row, CancellationToken cancellationToken)
    {
        while (true)
        {
            var facts = row.PromptId is { } id ? await prompts.FindAsync(id, cancellationToken) : null;
            if (facts?.Prompt is not { State: PromptState.Open, Until: { } until } prompt || until > time.GetUtcNow())
                return facts;
            await store.KeepAsync(PromptEnds.Closed(prompt, facts.Notes > 0, time.GetUtcNow()));
        }
    }

    // A pair that was shown in a team's week goes with it.
    private async Task<ChannelEnd> WeeksAsync(ChannelDeliveryRow row, CancellationToken cancellationToken) => row.PromptId is { } id
        ? new ChannelEnd { Next = [.. (await prompts.FindWeeksAsync(id, cancellationToken)).Select(week => PromptEnds.WeekRemoval(week, time.GetUtcNow()))] }
        : ChannelEnd.Nothing;

    private async Task<SendOutcome?> SkipAsync(ChannelDeliveryRow row, string reason, ChannelEnd? end = null)
    {
        var lookedAt = row.NextAt!.Value;
        Fate.Ended(DeliveryState.Skipped, reason, row.Tries, time.GetUtcNow()).ApplyTo(row);
        await store.DecideAsync(row, lookedAt, end);
        return null;
    }

    private async Task<SendOutcome?> WaitForTheBotAsync(ChannelDeliveryRow row, ChannelEnd end)
    {
        var lookedAt = row.NextAt!.Value;
        Wait(row);
        await store.DecideAsync(row, lookedAt, end);
        return null;
    }

    private async Task EndAsync(TeamRow team, ChannelDeliveryRow row, SendOutcome outcome, ChannelEnd end)
    {
        var now = time.GetUtcNow();
        Fate.After(outcome, row.Tries, row.EndedAt, now, isNeverGivenUp: row.Kind is ChannelDeliveryKind.Remove).ApplyTo(row);
        if (outcome is SendOutcome.Gone)
        {
            team.GoneAt = now;
            end = end with { Gone = team };
            // What is to be taken out is, when the bot comes back; what a card shows is of no use by then.
            if (row.Kind is ChannelDeliveryKind.Remove)
                Wait(row);
        }

        await store.EndAsync(row, end);
        if (outcome is SendOutcome.Gone)
            await store.WakeAsync(team.Id);
    }

    // Looked at each day: that the bot is back may have been said before this was written.
    private void Wait(ChannelDeliveryRow row) =>
        (row.State, row.NextAt, row.EndedAt, row.Reason) = (DeliveryState.Waiting, time.GetUtcNow() + Later, null, "The bot is out of this team; it is taken out when the bot comes back.");
}
