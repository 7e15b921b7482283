using System.Data.Common;
using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>Does what is due in teams' channels, side by side; what is due in one channel one after the other.</summary>
internal sealed class TeamSweep(
    ChannelDeliveries store,
    ChannelRecovery recovery,
    WeekPlanner weeks,
    PromptPosting posting,
    CardKeeping keeping,
    WeekTelling telling,
    ILogger<TeamSweep> logger)
{
    private const int TeamsAtOnce = 64;

    /// <summary>What hosts left behind that died while they were at it.</summary>
    /// <returns>How much of it may or may not have been done, and isn't done again.</returns>
    public Task<int> RecoverAsync(bool isAlone, CancellationToken cancellationToken) => recovery.RunAsync(isAlone, cancellationToken);

    /// <summary>Does everything that is due now.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await weeks.PlanAsync(cancellationToken);
        while (await BatchAsync(cancellationToken) > 0)
        {
        }
    }

    /// <summary>When something is due next; null when nothing is planned.</summary>
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) => store.NextAsync(cancellationToken);

    private async Task<int> BatchAsync(CancellationToken cancellationToken)
    {
        var teams = await store.ClaimAsync(TeamsAtOnce, cancellationToken);
        if (teams.Count == 0)
            return 0;
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = DeliverySweep.SideBySide, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(teams, parallel, async (due, token) => await TryAsync(due, token));
        }
        finally
        {
            await store.ReleaseAsync([.. teams.Select(due => due.Team.Id)], CancellationToken.None);
        }

        return teams.Count;
    }

    private async Task TryAsync(ChannelDue due, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(due, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever is wrong with what is due in one channel must not keep it from all others.
        catch (Exception fault) when (fault is not (OperationCanceledException or DbException))
        {
            logger.LogError(fault, "What is due in a team's channel could not be done; it is tried again in {Pause}.", Fate.LongestPause);
            await store.PutOffAsync(due.Team.Id, Fate.LongestPause);
        }
#pragma warning restore CA1031
    }

    private async Task RunAsync(ChannelDue due, CancellationToken cancellationToken)
    {
        for (var at = 0; at < due.Rows.Count; at++)
        {
            switch (await DoAsync(due.Team, due.Rows[at], cancellationToken))
            {
                // What can't be taken out for hours, and is tried for ever, is in the way of nothing else.
                case SendOutcome.NotYet when due.Rows[at] is { Kind: ChannelDeliveryKind.Remove, Tries: >= Fate.MostTries }:
                    break;
                // Whoever is to leave this channel alone for a while does nothing else there meanwhile.
                case SendOutcome.NotYet when due.Rows[at].NextAt is { } until:
                    await WaitTooAsync(due.Rows.Skip(at + 1), until);
                    return;
                // The rest is looked at anew.
                case SendOutcome.Gone:
                    return;
            }
        }
    }

    private Task<SendOutcome?> DoAsync(TeamRow team, ChannelDeliveryRow row, CancellationToken cancellationToken) => row.Kind switch
    {
        ChannelDeliveryKind.Prompt => posting.RunAsync(team, row, cancellationToken),
        ChannelDeliveryKind.Card => keeping.ShowAsync(team, row, cancellationToken),
        ChannelDeliveryKind.Remove => keeping.RemoveAsync(team, row, cancellationToken),
        _ => telling.RunAsync(team, row, cancellationToken),
    };

    private async Task WaitTooAsync(IEnumerable<ChannelDeliveryRow> rows, DateTimeOffset until)
    {
        foreach (var row in rows)
        {
            var lookedAt = row.NextAt!.Value;
            row.NextAt = until;
            await store.DecideAsync(row, lookedAt);
        }
    }
}
