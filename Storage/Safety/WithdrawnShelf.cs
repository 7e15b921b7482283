using System.Collections.Frozen;
using System.Diagnostics;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>What can't be picked up now, since it was flagged. Read anew once this host changed it; where other hosts are at work, after a few seconds.</summary>
public sealed class WithdrawnShelf
{
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(5);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private volatile Read? _last;
    private int _changes;

    private readonly bool _isShared;

    internal WithdrawnShelf(IDbContextFactory<EmpathyDb> databases, StorageOptions options) => (_databases, _isShared) = (databases, options.IsShared);

    /// <summary>What is withdrawn or kept off for the people of this tenant.</summary>
    public async ValueTask<Withdrawn> FindAsync(string tenant, CancellationToken cancellationToken) =>
        (await FindAsync(cancellationToken)).GetValueOrDefault(tenant, Withdrawn.Nothing);

    /// <summary>Whether anything is withdrawn or kept off for anybody.</summary>
    public async ValueTask<bool> HasAnyAsync(CancellationToken cancellationToken) => (await FindAsync(cancellationToken)).Count > 0;

    /// <summary>Something was withdrawn or put back, as this host knows.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _last = null;
    }

    private async ValueTask<FrozenDictionary<string, Withdrawn>> FindAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && (!_isShared || Stopwatch.GetElapsedTime(last.At) < Known))
            return last.Found;
        var (at, changes) = (Stopwatch.GetTimestamp(), Volatile.Read(ref _changes));
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Flagged.AsNoTracking().Where(row => row.State != FlaggedState.OnShelf).ToListAsync(cancellationToken);
        var found = rows.GroupBy(row => row.Tenant, StringComparer.Ordinal).ToFrozenDictionary(
            tenant => tenant.Key,
            tenant => new Withdrawn(IdsOf(tenant, FlagOn.Dilemma), IdsOf(tenant, FlagOn.Drill)),
            StringComparer.Ordinal);
        // What was read while it changed may be what was before.
        if (Volatile.Read(ref _changes) == changes)
            _last = new Read(found, at);
        return found;
    }

    private static FrozenSet<string> IdsOf(IEnumerable<FlagCaseRow> rows, FlagOn on) =>
        rows.Where(row => row.On == on).Select(row => row.Subject).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Read(FrozenDictionary<string, Withdrawn> Found, long At);
}

/// <summary>What can't be picked up now, by id.</summary>
public sealed record Withdrawn(IReadOnlySet<string> Dilemmas, IReadOnlySet<string> Drills)
{
    public static readonly Withdrawn Nothing = new(FrozenSet<string>.Empty, FrozenSet<string>.Empty);
}
