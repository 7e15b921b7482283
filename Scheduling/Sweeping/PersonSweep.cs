using System.Data.Common;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Scheduling.Planning;
using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>Decides for people and sends to them, side by side; one person's messages one after the other.</summary>
internal sealed class PersonSweep(
    DeliveryStore store, DeliveryContents contents, ProactiveSender sender, HoursOptions hours, TimeProvider time, ILogger<PersonSweep> logger)
{
    public async Task RunAsync(IReadOnlyList<Recipient> people, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var plans = people.Select(who => (Who: who, Plan: Planner.Plan(who, Hours.Of(who.Person, who.Rhythm, hours), now))).ToList();
        var maker = await contents.LoadAsync([.. plans.SelectMany(pair => pair.Plan.Messages).SelectMany(rows => rows)], cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = DeliverySweep.SideBySide, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(plans, parallel, async (pair, token) =>
        {
            try
            {
                await RunAsync(pair.Who, pair.Plan, maker, token);
            }
#pragma warning disable CA1031 // Whatever is wrong with what one person has coming must not keep it from all others.
            catch (Exception fault) when (fault is not (OperationCanceledException or DbException))
            {
                logger.LogError(fault, "What somebody has coming could not be sent; it is tried again in {Pause}.", Fate.LongestPause);
                await store.PutOffAsync(pair.Who.Person.Id, Fate.LongestPause);
            }
#pragma warning restore CA1031
        });
    }

    private async Task RunAsync(Recipient who, OutreachPlan plan, DeliveryMaker maker, CancellationToken cancellationToken)
    {
        await KeepAsync(who, plan);
        for (var at = 0; at < plan.Messages.Count; at++)
        {
            switch (await SendAsync(who, plan.Messages[at], maker, cancellationToken))
            {
                // Whoever is to leave this conversation alone for a while sends it nothing else meanwhile.
                case SendOutcome.NotYet:
                    await WaitTooAsync([.. plan.Messages.Skip(at + 1).SelectMany(rows => rows)], plan.Messages[at][0].NextAt);
                    return;
                // The rest is decided anew.
                case SendOutcome.Gone:
                    return;
            }
        }
    }

    private async Task WaitTooAsync(IReadOnlyList<DeliveryRow> rows, DateTimeOffset? until)
    {
        if (rows.Count == 0 || until is null)
            return;
        var decided = rows.Select(row => (row, row.NextAt!.Value)).ToList();
        foreach (var row in rows)
            row.NextAt = until;
        await store.DecideAsync(decided);
    }

    private async Task KeepAsync(Recipient who, OutreachPlan plan)
    {
        if (plan.Waits.Count + plan.Ends.Count == 0)
            return;
        var decided = new List<(DeliveryRow, DateTimeOffset)>();
        foreach (var (row, until) in plan.Waits)
        {
            decided.Add((row, row.NextAt!.Value));
            row.NextAt = until?.ToDateTimeOffset();
        }

        foreach (var (row, state, reason) in plan.Ends)
        {
            decided.Add((row, row.NextAt!.Value));
            End(row, state, reason);
        }

        var again = Again(who, plan.NudgeAgainAt);
        await store.DecideAsync(decided, again);
        if (again is not null || plan.Ends.Any(end => end.State is DeliveryState.Failed))
            store.Forget(who.Person);
    }

    // Null when nothing was sent.
    private async Task<SendOutcome?> SendAsync(Recipient who, IReadOnlyList<DeliveryRow> planned, DeliveryMaker maker, CancellationToken cancellationToken)
    {
        var words = Words.For(who.Person.Locale);
        var rows = planned.Where(row => maker.HasContent(row, words)).ToList();
        await SkipEmptyAsync(who, [.. planned.Except(rows)], maker);
        if (rows.Count == 0)
            return null;

        var isLastNudge = rows[0].Kind is DeliveryKind.Nudge && who.Rhythm?.NudgesUnanswered == PersonRhythm.MostUnanswered - 1;
        var (card, summary) = maker.Make(rows, words, isLastNudge);
        await sender.TakeSlotAsync(who, cancellationToken);
        var timeOut = maker.TimeOutOf(rows[0]);
        if (!await store.BeginAsync(rows, timeOut))
            return null;
        // Their next turn must not believe that the clock still runs.
        if (rows[0].Kind is DeliveryKind.TimeOut)
            store.Forget(who.Person);
        var message = MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = new OpenObject(card.ToJson()) });
        message.Summary = summary;

        // Begun is begun: a request that is broken off may have arrived.
        var outcome = await sender.SendAsync(who, message, CancellationToken.None);
        await EndAsync(who, rows, outcome, ShownBy(timeOut, outcome, who), outcome is SendOutcome.Arrived ? maker.Safety.LateNewsOf(rows[0]) : null);
        return outcome;
    }

    // The card that showed the drill until now may hold what the person is typing: it is left alone until they send it.
    private static DrillAttempt? ShownBy((DrillAttempt Before, DrillRun After)? timeOut, SendOutcome outcome, Recipient who) =>
        timeOut is var (before, after) && outcome is SendOutcome.Arrived { MessageId: { } card }
            ? before with { Run = after, Version = before.Version + 1, CardId = card, EarlierCardId = before.CardId, ShownIn = who.Chat!.Id }
            : null;

    private async Task SkipEmptyAsync(Recipient who, IReadOnlyList<DeliveryRow> rows, DeliveryMaker maker)
    {
        if (rows.Count == 0)
            return;
        var decided = rows.Select(row => (row, row.NextAt!.Value)).ToList();
        foreach (var row in rows)
            End(row, DeliveryState.Skipped, maker.WhyNot(row));
        // Where all that is due is heavy, or has left the shelf, something else may be due in a week.
        var again = rows.Any(row => row.Kind is DeliveryKind.Nudge) ? Again(who, Instant.FromDateTimeOffset(time.GetUtcNow().AddDays(7))) : null;
        await store.DecideAsync(decided, again);
        if (again is not null)
            store.Forget(who.Person);
    }

    private async Task EndAsync(Recipient who, List<DeliveryRow> rows, SendOutcome outcome, DrillAttempt? shown, DeliveryRow? news)
    {
        foreach (var row in rows)
            Apply(row, outcome);
        // What goes out as one message comes back as one.
        foreach (var row in rows.Where(row => row.State is DeliveryState.Waiting))
            row.NextAt = rows[0].NextAt ?? row.NextAt;
        var gone = outcome is SendOutcome.Gone ? who.Person : null;
        if (gone is not null)
            gone.GoneAt = time.GetUtcNow();
        var rhythm = rows[0].Kind is DeliveryKind.Nudge ? After(who, outcome) : null;
        await store.EndAsync(rows, rhythm, gone, shown, news);
        if (rhythm is not null || gone is not null || shown is not null || outcome is not SendOutcome.Arrived)
            store.Forget(who.Person);
    }

    private void Apply(DeliveryRow row, SendOutcome outcome)
    {
        Fate.After(outcome, row.Tries, row.EndedAt, time.GetUtcNow()).ApplyTo(row);
        if (outcome is SendOutcome.Arrived { MessageId: var message })
            row.MessageId = message;
    }

    private void End(DeliveryRow row, DeliveryState state, string reason) => Fate.Ended(state, reason, row.Tries, time.GetUtcNow()).ApplyTo(row);

    private static RhythmRow? Again(Recipient who, Instant? at)
    {
        if (at is not { } moment || who.Rhythm is not { } rhythm)
            return null;
        rhythm.NudgeAt = moment.ToDateTimeOffset();
        return rhythm;
    }

    // Two days between nudges that are left alone; after the third they pause themselves, and have said so. What didn't arrive wasn't left alone.
    private RhythmRow? After(Recipient who, SendOutcome outcome)
    {
        if (who.Rhythm is not { } rhythm || outcome is not SendOutcome.Arrived)
            return null;
        var now = time.GetUtcNow();
        rhythm.NudgesUnanswered++;
        if (rhythm.NudgesUnanswered >= PersonRhythm.MostUnanswered)
            rhythm.NudgesOffAt = now;
        else
            rhythm.NudgeAt = now.AddDays(2);
        return rhythm;
    }
}
