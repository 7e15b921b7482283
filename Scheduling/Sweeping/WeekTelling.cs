using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Words;
using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>Tells a team its week of notes, where it wants that and there is something to tell.</summary>
internal sealed class WeekTelling(ChannelDeliveries store, WeekReader reader, ChannelSender sender, HoursOptions options, TimeProvider time)
{
    private const int Tries = 4;

    /// <returns>What became of the request; null when none was made.</returns>
    public async Task<SendOutcome?> RunAsync(TeamRow team, ChannelDeliveryRow row, CancellationToken cancellationToken)
    {
        if (WhyNot(team, row) is { } reason)
            return await SkipAsync(row, reason);
        var week = await reader.ReadAsync(team, TeamHours.WeekBefore(row.DueAt, TeamHours.Of(team, options).Zone), row.DueAt, cancellationToken);
        if (week.IsEmpty)
            return await SkipAsync(row, "Nothing happened this week.");

        var words = Words.For(null);
        (string First, string Now)? pair = week.Pair is { Text: { } first, Revised: { } now } ? (first, now) : null;
        var message = ChannelSender.WithCard(WeekCard.Make(words, week.Answered, week.Givers, week.Thanks, pair));
        message.Summary = words.TeamWeekSummary;
        await sender.TakeSlotAsync(team, cancellationToken);
        // Kept before the request: a pair that may have been shown isn't shown again.
        row.PromptId = week.Pair?.Id;
        if (!await store.BeginAsync(row, week.Pair))
            return null;
        var outcome = await sender.BeginAsync(team, message, CancellationToken.None);
        await EndAsync(team, row, outcome);
        return outcome;
    }

    private string? WhyNot(TeamRow team, ChannelDeliveryRow row)
    {
        var now = time.GetUtcNow();
        return team.GoneAt is not null ? "The bot is out of this team, or the team is no more."
            : team.WeekWantedAt is null ? "The team doesn't want to be told its week any more."
            : row.LapsesAt <= now ? "Its evening had come before it could be sent."
            : TeamHours.Of(team, options).DaysOff.Contains(Instant.FromDateTimeOffset(now).InZone(TeamHours.Of(team, options).Zone).Date) ? "It is a day on which nobody works."
            : null;
    }

    private async Task<SendOutcome?> SkipAsync(ChannelDeliveryRow row, string reason)
    {
        var lookedAt = row.NextAt!.Value;
        Fate.Ended(DeliveryState.Skipped, reason, row.Tries, time.GetUtcNow()).ApplyTo(row);
        await store.DecideAsync(row, lookedAt);
        return null;
    }

    private async Task EndAsync(TeamRow team, ChannelDeliveryRow row, SendOutcome outcome)
    {
        var now = time.GetUtcNow();
        Fate.After(outcome, row.Tries, row.EndedAt, now).ApplyTo(row);
        if (outcome is SendOutcome.Arrived arrived)
            (row.ThreadId, row.MessageId) = (arrived.ThreadId, arrived.MessageId);
        // One pair is shown once, also where nobody knows whether it was.
        if (outcome is not (SendOutcome.Arrived or SendOutcome.Unknown))
            row.PromptId = null;
        if (outcome is SendOutcome.Gone)
            team.GoneAt = now;
        // Taken back at this very moment: one of the two looks again.
        for (var tried = 1; !await store.EndAsync(row, await EndOfAsync(team, row, outcome)) && tried < Tries; tried++)
        {
        }

        if (outcome is SendOutcome.Gone)
            await store.WakeAsync(team.Id);
    }

    // Taken back while the request ran: out again at once.
    private async Task<ChannelEnd> EndOfAsync(TeamRow team, ChannelDeliveryRow row, SendOutcome outcome)
    {
        if (row.PromptId is not { } id || row.MessageId is null)
            return new ChannelEnd { Gone = outcome is SendOutcome.Gone ? team : null };
        if (await reader.FindPairAsync(id, CancellationToken.None) is not { } pair)
            return new ChannelEnd { Next = [PromptEnds.WeekRemoval(row, time.GetUtcNow())] };
        // Its version goes up, so that who takes it back from now on finds where it is shown; its own card shows nothing else.
        if (pair.ShownVersion == pair.Version)
            pair.ShownVersion++;
        return new ChannelEnd { Prompt = pair };
    }
}
