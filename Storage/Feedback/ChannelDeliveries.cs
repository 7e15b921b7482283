using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What is to be done in channels, as the sweep sees it: for which teams something is due, and what became of it.</summary>
public sealed class ChannelDeliveries
{
    // Each may take a channel's whole patience, twice; the lease is longer than all of them.
    private const int MostAtOnce = 3;

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly CommitQueue _commits;
    private readonly TimeProvider _time;
    private readonly string _host = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    internal ChannelDeliveries(IDbContextFactory<EmpathyDb> databases, CommitQueue commits, TimeProvider time) =>
        (_databases, _commits, _time) = (databases, commits, time);

    /// <summary>Takes teams with something due; no other host does until <see cref="ReleaseAsync"/> or the lease ends.</summary>
    /// <param name="most">At most so many teams.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ChannelDue>> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var ids = await ClaimStatement.OfTeams.RunAsync(db, _host, now, now + DeliveryStore.Lease, most, cancellationToken);
        if (ids.Count == 0)
            return [];
        var teams = await db.Teams.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var due = (await db.ChannelDeliveries.AsNoTracking()
            .Where(row => ids.Contains(row.TeamId) && row.State == DeliveryState.Waiting && row.NextAt <= now)
            .ToListAsync(cancellationToken)).ToLookup(row => row.TeamId);
        // What is to be gone goes first; then what is there is put right, before there is more of it.
        return
        [
            .. teams.Select(team => new ChannelDue(
                team,
                [
                    .. due[team.Id].OrderByDescending(row => row.Kind is ChannelDeliveryKind.Remove).ThenByDescending(row => row.Kind is ChannelDeliveryKind.Card)
                        .ThenBy(row => row.DueAt).ThenBy(row => row.Key, StringComparer.Ordinal).Take(MostAtOnce),
                ])),
        ];
    }

    /// <summary>What was due for the teams is looked after.</summary>
    public async Task ReleaseAsync(IReadOnlyCollection<long> teams, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Teams.Where(row => teams.Contains(row.Id) && row.SweptBy == _host)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptUntil, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>The request is about to begin: from here on nobody knows what became of it until its end is kept.</summary>
    /// <param name="row">What is done.</param>
    /// <param name="prompt">What was offered, which must be as it was read; null where it may have changed.</param>
    /// <returns>False, and nothing is changed, when one of them is no longer as it was.</returns>
    public Task<bool> BeginAsync(ChannelDeliveryRow row, PromptRow? prompt = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        var changes = new Changes();
        (row.State, row.EndedAt) = (DeliveryState.Sending, _time.GetUtcNow());
        changes.Update(ChannelWrites.Begun, row, DeliveryState.Waiting, row.NextAt!.Value);
        if (prompt is not null)
            changes.Update(ChannelWrites.StillSo, prompt, prompt.Version);
        return TryKeepAsync(changes);
    }

    /// <summary>What was decided for a row that waits: until when it goes on waiting, or that it is never done.</summary>
    /// <param name="row">The row in its new state.</param>
    /// <param name="lookedAt">When it was to be looked at.</param>
    /// <param name="end">What follows from that.</param>
    /// <returns>False, and nothing is changed, when something is no longer as it was.</returns>
    public Task<bool> DecideAsync(ChannelDeliveryRow row, DateTimeOffset lookedAt, ChannelEnd? end = null)
    {
        var changes = new Changes();
        changes.Update(ChannelWrites.Decided, row, DeliveryState.Waiting, lookedAt);
        return TryKeepAsync(ChannelWrites.With(changes, end ?? ChannelEnd.Nothing));
    }

    /// <summary>What became of a row that was being done.</summary>
    /// <param name="row">The row in its new state.</param>
    /// <param name="end">What follows from that.</param>
    /// <returns>False, and nothing is changed, when something is no longer as it was.</returns>
    public Task<bool> EndAsync(ChannelDeliveryRow row, ChannelEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        var changes = new Changes();
        changes.Update(ChannelWrites.Ended, row, DeliveryState.Sending);
        return TryKeepAsync(ChannelWrites.With(changes, end));
    }

    /// <summary>What was offered stands otherwise now, whatever is done in the channel.</summary>
    /// <returns>False, and nothing is changed, when it is no longer as it was.</returns>
    public Task<bool> KeepAsync(ChannelEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        return TryKeepAsync(ChannelWrites.With(new Changes(), end));
    }

    /// <summary>What is due for this team waits a while: something is wrong with it, and others must not wait for that.</summary>
    public async Task PutOffAsync(long team, TimeSpan by)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(CancellationToken.None);
        await db.ChannelDeliveries.Where(row => row.TeamId == team && row.State == DeliveryState.Waiting && row.NextAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, now + by), CancellationToken.None);
    }

    /// <summary>The bot is out of this team: whoever waits for something to be posted there is to hear so now.</summary>
    public async Task WakeAsync(long team)
    {
        await using var db = await _databases.CreateDbContextAsync(CancellationToken.None);
        await ComingAndGoing.LeftAsync(db, team, _time.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>When something is due next; null when nothing is planned.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.ChannelDeliveries.Where(row => row.State == DeliveryState.Waiting && row.NextAt != null)
            .OrderBy(row => row.NextAt).Select(row => row.NextAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>What hosts left behind that died while they were at it. Where no other host can be at work, nobody is waited for.</summary>
    public async Task<IReadOnlyList<(TeamRow Team, ChannelDeliveryRow Row)>> FindLeftAsync(bool isAlone, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        if (isAlone)
        {
            await db.Teams.Where(row => row.SweptUntil != null && row.SweptBy != _host)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptUntil, (DateTimeOffset?)null), cancellationToken);
        }

        var left = await (
            from row in db.ChannelDeliveries.AsNoTracking()
            where row.State == DeliveryState.Sending
            join team in db.Teams.AsNoTracking() on row.TeamId equals team.Id
            where team.SweptUntil == null || team.SweptUntil <= now
            select new { team, row }).ToListAsync(cancellationToken);
        return [.. left.Select(one => (one.team, one.row))];
    }

    private async Task<bool> TryKeepAsync(Changes changes)
    {
        try
        {
            await _commits.KeepAsync(changes);
            return true;
        }
        catch (LostRaceException)
        {
            return false;
        }
    }
}
