using System.Diagnostics;
using EmpathyBot.Scheduling.Teams;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Safety;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>
/// Sends what is due: plans drops and nudges, claims people in batches, decides for each, sends side by side; then so for teams and their channels.
/// Any number of hosts may sweep at once; in one host one sweep runs at a time.
/// </summary>
public sealed class DeliverySweep : IDisposable
{
    private const int PeopleAtOnce = 128;
    private const int NudgesAtOnce = 1000;

    private readonly RosterReader _rosters;
    private readonly DropPlanner _drops;
    private readonly NudgePlanner _nudges;
    private readonly ReviewReminders _reviews;
    private readonly DeliveryStore _store;
    private readonly PersonSweep _person;
    private readonly TeamSweep _team;
    private readonly StorageOptions _storage;
    private readonly ILogger<DeliverySweep> _logger;
    private readonly SemaphoreSlim _one = new(1, 1);
    private bool _hasRecovered;

    internal DeliverySweep(
        RosterReader rosters,
        DropPlanner drops,
        NudgePlanner nudges,
        ReviewReminders reviews,
        DeliveryStore store,
        PersonSweep person,
        TeamSweep team,
        StorageOptions storage,
        ILogger<DeliverySweep> logger) =>
        (_rosters, _drops, _nudges, _reviews, _store, _person, _team, _storage, _logger) = (rosters, drops, nudges, reviews, store, person, team, storage, logger);

    /// <summary>How many people one sends to side by side.</summary>
    internal static int SideBySide => 32;

    /// <summary>Sends everything that is due now.</summary>
    /// <returns>When something is due next; null when nothing is planned.</returns>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await RecoverAsync(cancellationToken);
            await _rosters.RefreshDueAsync(cancellationToken);
            await _drops.PlanAsync(cancellationToken);
            while (await _nudges.PlanAsync(NudgesAtOnce, cancellationToken) == NudgesAtOnce)
            {
            }

            var reviews = await _reviews.PlanAsync(cancellationToken);
            while (await BatchAsync(cancellationToken) > 0)
            {
            }

            await _team.RunAsync(cancellationToken);
            return new[] { await _store.NextAsync(cancellationToken), await _team.NextAsync(cancellationToken), reviews }.Min();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        var isAlone = !_storage.IsShared && !_hasRecovered;
        var found = await _store.RecoverAsync(isAlone, cancellationToken) + await _team.RecoverAsync(isAlone, cancellationToken);
        _hasRecovered = true;
        if (found > 0)
            _logger.LogWarning("{Count} messages were being sent when a host stopped. They may have arrived; they aren't sent again.", found);
    }

    private async Task<int> BatchAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var people = await _store.ClaimAsync(PeopleAtOnce, cancellationToken);
        if (people.Count == 0)
            return 0;
        try
        {
            await _person.RunAsync(people, cancellationToken);
        }
        finally
        {
            await _store.ReleaseAsync([.. people.Select(who => who.Person.Id)], CancellationToken.None);
        }

        _logger.LogDebug("Decided for {Count} people in {Time}.", people.Count, Stopwatch.GetElapsedTime(since));
        return people.Count;
    }
}
