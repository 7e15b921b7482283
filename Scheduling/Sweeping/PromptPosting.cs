using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>
/// Puts to a channel what somebody offered to their team: in the team's hours, one a day and so many a week, and never twice. Who is asked by name
/// is chosen at that moment.
/// </summary>
internal sealed class PromptPosting(
    ChannelDeliveries store, PromptReader prompts, WhoseTurn turns, ChannelSender sender, HoursOptions options, TimeProvider time, ILogger<PromptPosting> logger)
{
    private const int Tries = 4;

    /// <returns>What became of the request; null when none was made.</returns>
    public async Task<SendOutcome?> RunAsync(TeamRow team, ChannelDeliveryRow row, CancellationToken cancellationToken)
    {
        if (row.PromptId is not { } id || await prompts.FindAsync(id, cancellationToken) is not { } facts)
            return await SkipAsync(row, "What was offered is there no more.");
        if (facts.Prompt.State is not PromptState.Planned)
            return await SkipAsync(row, "It was taken back before its day.");
        if (WhyNever(team, facts) is { } reason)
            return await FailAsync(row, facts.Prompt, reason);
        // Some may have left since it was offered.
        if (!facts.Prompt.IsNamed && await prompts.CountWritersAsync(team.Id, cancellationToken) < Anonymity.Least)
            return await FailAsync(row, facts.Prompt, "It has no name, and so few are in the team now that they would know whose it is.", OfferNews.TooFew);

        var hours = TeamHours.Of(team, options);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var posted = await prompts.FindPostedAsync(team.Id, hours.Days.WeekOf(now).Start, cancellationToken);
        if (NextIn(team, hours, posted, now) is var moment && moment > now)
            return await WaitAsync(row, moment.ToDateTimeOffset());

        var asked = await turns.FindAsync(team, facts.Prompt, now.ToDateTimeOffset(), cancellationToken);
        var people = await prompts.FindPeopleAsync([.. asked.Select(one => one.Id)], cancellationToken);
        var named = asked.Select(one => people.FirstOrDefault(person => person.Id == one.Id)).OfType<PersonRow>().ToList();
        var card = PromptCard.Make(Words.For(null), PromptViews.Of(facts, hours, named, OpenDays.Until(hours, now), now));
        var message = ChannelSender.WithCard(card);
        message.Summary = Words.For(null).ThreadSummary;
        await sender.TakeSlotAsync(team, cancellationToken);
        if (!await store.BeginAsync(row, facts.Prompt))
            return null;
        // Begun is begun: a request that is broken off may have arrived.
        var outcome = await sender.BeginAsync(team, message, CancellationToken.None);
        await EndAsync(team, row, facts.Prompt, asked, outcome);
        return outcome;
    }

    // It never lapses: where the hours leave no room, it is looked at again the next day.
    private static Instant NextIn(TeamRow team, PersonHours hours, IReadOnlyCollection<Instant> posted, Instant now) =>
        PostDays.Next(hours, posted, team.PromptsAWeek ?? PostDays.Usual, now, team.Id) ?? now + Duration.FromDays(1);

    private static string? WhyNever(TeamRow team, PromptFacts facts) =>
        team.GoneAt is not null ? "The bot is out of this team, or the team is no more."
        : team.FeedbackOffAt is not null ? "Colleagues aren't asked for notes in this team any more."
        : !facts.IsInTeam ? "Its writer isn't in the team any more."
        : facts.Prompt.Text is null ? "What was offered is erased."
        : null;

    private async Task<SendOutcome?> SkipAsync(ChannelDeliveryRow row, string reason)
    {
        var lookedAt = row.NextAt!.Value;
        Fate.Ended(DeliveryState.Skipped, reason, row.Tries, time.GetUtcNow()).ApplyTo(row);
        await store.DecideAsync(row, lookedAt);
        return null;
    }

    private async Task<SendOutcome?> FailAsync(ChannelDeliveryRow row, PromptRow prompt, string reason, OfferNews news = OfferNews.Failed)
    {
        var lookedAt = row.NextAt!.Value;
        Fate.Ended(DeliveryState.Failed, reason, row.Tries, time.GetUtcNow()).ApplyTo(row);
        await store.DecideAsync(row, lookedAt, PromptEnds.Failed(prompt, time.GetUtcNow(), news: news));
        return null;
    }

    private async Task<SendOutcome?> WaitAsync(ChannelDeliveryRow row, DateTimeOffset until)
    {
        var lookedAt = row.NextAt!.Value;
        row.NextAt = until;
        await store.DecideAsync(row, lookedAt);
        return null;
    }

    // Whatever happened to what was offered while the request ran, what became of the request is kept.
    private async Task EndAsync(TeamRow team, ChannelDeliveryRow row, PromptRow read, IReadOnlyList<Asked> asked, SendOutcome outcome)
    {
        var now = time.GetUtcNow();
        Fate.After(outcome, row.Tries, row.EndedAt, now).ApplyTo(row);
        if (outcome is SendOutcome.Arrived arrived)
            (row.ThreadId, row.MessageId) = (arrived.ThreadId, arrived.MessageId);
        var prompt = (PromptRow?)read;
        for (var tried = 1; ; tried++)
        {
            if (await store.EndAsync(row, await EndOfAsync(team, row, prompt, asked, outcome, now)))
                break;
            if (tried == Tries)
            {
                logger.LogWarning("What became of something that was posted in a team's channel could not be kept; it counts as uncertain.");
                break;
            }

            prompt = (await prompts.FindAsync(row.PromptId!.Value, CancellationToken.None))?.Prompt;
        }

        if (outcome is SendOutcome.Gone)
            await store.WakeAsync(team.Id);
    }

    private async Task<ChannelEnd> EndOfAsync(
        TeamRow team, ChannelDeliveryRow row, PromptRow? prompt, IReadOnlyList<Asked> asked, SendOutcome outcome, DateTimeOffset now)
    {
        var gone = outcome is SendOutcome.Gone ? GoneNow(team, now) : null;
        if (outcome is SendOutcome.Arrived && prompt is not { State: PromptState.Planned, Text: not null })
            return PromptEnds.TooLate(prompt, row, now);
        if (prompt is not { State: PromptState.Planned })
            return outcome is SendOutcome.Unknown && prompt is { State: PromptState.Withdrawn } ? PromptEnds.MayStand(prompt, now) : new ChannelEnd { Gone = gone };
        if (row.State is DeliveryState.Waiting)
            return ChannelEnd.Nothing;
        if (row.State is DeliveryState.Failed)
            return PromptEnds.Failed(prompt, now, gone);

        // Who is forgotten meanwhile wasn't asked.
        var there = (await prompts.FindPeopleAsync([.. asked.Select(one => one.Id)], CancellationToken.None)).Select(person => person.Id).ToHashSet();
        var asks = asked.Where(one => there.Contains(one.Id))
            .Select(one => new PromptAskRow { PromptId = prompt.Id, PersonId = one.Id, At = now, Reason = (int)one.Reason }).ToList();
        var until = OpenDays.Until(TeamHours.Of(team, options), Instant.FromDateTimeOffset(now)).ToDateTimeOffset();
        (prompt.ThreadId, prompt.MessageId) = (row.ThreadId, row.MessageId);
        return row.State is DeliveryState.Sent ? PromptEnds.Posted(prompt, asks, now, until, namesTooMany: asks.Count < asked.Count) : PromptEnds.Uncertain(prompt, asks, now, until);
    }

    private static TeamRow GoneNow(TeamRow team, DateTimeOffset now)
    {
        team.GoneAt = now;
        return team;
    }
}
