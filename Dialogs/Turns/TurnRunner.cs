using System.Diagnostics;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Turns;

/// <summary>
/// Runs a turn: one at a time per conversation and person, kept whole or not at all before anything is said, run again when a race was lost.
/// </summary>
internal sealed class TurnRunner(TurnStore store, TurnGates gates, ReplySender sender, TurnMeter meter, TimeProvider time, PreBriefTerms terms)
{
    private const int Tries = 5;

    /// <summary>Handles the activity of this context if whoever sent it is known: nobody is met by leaving, or by a key they touched.</summary>
    public async Task RunIfKnownAsync(ITurnContext context, Func<TurnScope, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        if (await store.KnowsAsync(context.Activity, cancellationToken))
            await RunAsync(context, handle, cancellationToken);
    }

    /// <summary>Handles the activity of this context.</summary>
    /// <param name="context">What came in.</param>
    /// <param name="handle">Decides what follows; may run more than once, and then on what is so by then.</param>
    /// <param name="cancellationToken">Ends the turn before it is kept.</param>
    /// <returns>What the pressed card becomes; null when the turn says nothing of it.</returns>
    public async Task<AdaptiveCard?> RunAsync(
        ITurnContext context, Func<TurnScope, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        var since = Stopwatch.GetTimestamp();
        // Before waiting for one's turn: where it matters what came first, it is when it came that counts.
        var arrived = time.GetUtcNow();
        var (where, who) = TurnKey.Of(activity);
        using var here = await gates.EnterAsync(where, cancellationToken);
        using var alone = await gates.EnterAsync(who, cancellationToken);
        for (var tried = 1; ; tried++)
        {
            // They were forgotten while this waited: what it would have kept is not kept after all.
            if (tried > 1 && !await store.KnowsAsync(activity, cancellationToken))
                return null;
            var scope = new TurnScope(context, await store.OpenAsync(activity, arrived, afterLostRace: tried > 1, cancellationToken), terms);
            await scope.State.LoadAsync(context, force: true, cancellationToken);
            await handle(scope, cancellationToken);
            await scope.State.SaveChangesAsync(context, force: false, cancellationToken);
            try
            {
                await scope.Turn.CommitAsync();
            }
            catch (LostRaceException) when (tried < Tries)
            {
                meter.LostRace();
                continue;
            }

            foreach (var then in scope.OnceKept)
                then();
            // What is kept is said, even if whoever asked has hung up meanwhile.
            await sender.SendAsync(scope, CancellationToken.None);
            meter.Answered(since, activity.Type!);
            return scope.Reply.Pressed;
        }
    }
}
