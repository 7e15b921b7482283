using System.Threading.Channels;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Scheduling;
using EmpathyBot.Storage.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Dialogs.Drilling;

/// <summary>
/// Where there is a second reader, replies are read once more in the background, and what that finds is added to the coach's card where it
/// stands. Nobody waits for it, and nothing is lost without it: what can't be read in time, or at a host's end, is left out.
/// </summary>
internal sealed class SecondReadings(
    IServiceProvider services, TurnRunner turns, DrillPresent present, DrillAttemptReader drills, BotIdentity identity, ILogger<SecondReadings> logger, ISecondReader? reader = null)
    : BackgroundService
{
    private const int MostWaiting = 200;
    private const int AtOnce = 4;

    private readonly Channel<Asked> _asked = Channel.CreateBounded<Asked>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Has the last reply of this drill read once more, if there is somebody who does.</summary>
    public void Ask(TurnScope scope, DrillAttempt attempt)
    {
        if (reader is null)
            return;
        var go = attempt.Run.Goes[^1];
        var about = go.ToImpatient ? attempt.Drill.Impatient : attempt.Drill.Customer;
        _asked.Writer.TryWrite(new Asked(scope.Context.Activity.GetConversationReference(), attempt.Id, go.Number, go.Text, about));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        reader is null ? Task.CompletedTask : Parallel.ForEachAsync(
            _asked.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, ReadAsync);

    private async ValueTask ReadAsync(Asked asked, CancellationToken cancellationToken)
    {
        var found = await reader!.ReadAsync(WordsKind.Reply, asked.Text, asked.About, cancellationToken);
        if (found.Count == 0)
            return;
        try
        {
            // Whoever wanted to be forgotten meanwhile must not be met anew by this.
            if ((await drills.ReadAsync([asked.Attempt], cancellationToken)).Count == 0)
                return;
            var adapter = (BotAdapter)services.GetRequiredService<IBotFrameworkHttpAdapter>();
            await adapter.ContinueConversationAsync(identity.AppId, asked.Where, (context, token) => turns.RunAsync(context, (scope, _) => AddAsync(scope, asked, found), token), cancellationToken);
        }
#pragma warning disable CA1031 // The card stays as the coach left it.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(fault, "What the second reader found could not be shown; what the coach found stands.");
        }
#pragma warning restore CA1031
    }

    private async Task AddAsync(TurnScope scope, Asked asked, IReadOnlyList<Finding> found)
    {
        await scope.Turn.Offers.LookAsync(CancellationToken.None);
        if (await scope.Drills.FindAsync(asked.Attempt, CancellationToken.None) is { } attempt && scope.Drills.Add(attempt, asked.Go, found) is { } more)
            scope.Reply.Update(more.CardId, present.CardOf(scope, more, scope.Words.DrillReadAgain));
    }

    private sealed record Asked(ConversationReference Where, Guid Attempt, int Go, string Text, string About);
}
