using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.OwnData;

/// <summary>What a person has asked for of their own data, as a turn sees and changes it.</summary>
public sealed class PersonData
{
    /// <summary>For so long an export can be fetched.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromHours(1);

    // A file is handed over within ten seconds: what takes longer than this was broken off with its host.
    private static readonly TimeSpan HandedOver = TimeSpan.FromMinutes(1);

    private static readonly RowWrite Moved = RowWrite.Update<ExportRow>(
        [nameof(ExportRow.Way), nameof(ExportRow.State), nameof(ExportRow.TokenHash), nameof(ExportRow.EndedAt)], when: [nameof(ExportRow.State)]);

    // What went out meanwhile has gone out.
    private static readonly RowWrite CalledOff = RowWrite.Update<DeliveryRow>(
        [nameof(DeliveryRow.State), nameof(DeliveryRow.Reason), nameof(DeliveryRow.EndedAt), nameof(DeliveryRow.NextAt)],
        when: [nameof(DeliveryRow.State)],
        mayMiss: true);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly Changes _changes;
    private readonly PersonRow _person;
    private readonly ConversationRow _chat;
    private readonly DateTimeOffset _now;

    internal PersonData(IDbContextFactory<EmpathyDb> databases, Changes changes, PersonRow person, ConversationRow chat, DateTimeOffset now) =>
        (_databases, _changes, _person, _chat, _now) = (databases, changes, person, chat, now);

    public long PersonId => _person.Id;

    /// <summary>The names of the teams that the person is in.</summary>
    public async Task<IReadOnlyList<string>> FindTeamsAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await (
            from member in db.Members
            where member.PersonId == _person.Id
            join team in db.Teams on member.TeamId equals team.Id
            where team.GoneAt == null && team.Name != null
            orderby team.Name
            select team.Name!).ToListAsync(cancellationToken);
    }

    /// <summary>What was handed over, the latest first.</summary>
    public async Task<IReadOnlyList<ExportRow>> FindFetchedAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Exports.AsNoTracking().Where(row => row.PersonId == _person.Id && row.State == ExportState.Fetched)
            .OrderByDescending(row => row.EndedAt).ToListAsync(cancellationToken);
    }

    /// <summary>The export that can be fetched now; null when there is none.</summary>
    public async Task<ExportRow?> FindOpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Exports.AsNoTracking()
            .Where(row => row.PersonId == _person.Id && row.ExpiresAt > _now && (row.State == ExportState.Open || row.State == ExportState.UnderWay))
            .OrderByDescending(row => row.AskedAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether it can be handed over now: it waits to be fetched, or whoever was about to hand it over is gone.</summary>
    public bool IsFree(ExportRow export)
    {
        ArgumentNullException.ThrowIfNull(export);
        return export.State is ExportState.Open || (export.State is ExportState.UnderWay && (export.EndedAt is null || export.EndedAt <= _now - HandedOver));
    }

    /// <summary>Offers everything that is held on the person, for an hour.</summary>
    public ExportRow Offer(ExportWay way, string? tokenHash)
    {
        var export = new ExportRow
        {
            Id = Guid.CreateVersion7(_now), PersonId = _person.Id, Way = way, AskedAt = _now, ExpiresAt = _now + Keeps, TokenHash = tokenHash,
        };
        _changes.Add(export);
        return export;
    }

    /// <summary>What becomes of an export. Of two at the same moment one loses its race.</summary>
    public void Move(ExportRow export, ExportState to)
    {
        ArgumentNullException.ThrowIfNull(export);
        var before = export.State;
        (export.State, export.EndedAt) = (to, to is ExportState.Open ? null : _now);
        _changes.Update(Moved, export, before);
    }

    /// <summary>An open export is fetched by this link from now on, and by no other.</summary>
    public void ByLink(ExportRow export, string tokenHash)
    {
        ArgumentNullException.ThrowIfNull(export);
        var before = export.State;
        (export.Way, export.State, export.TokenHash, export.EndedAt) = (ExportWay.Link, ExportState.Open, tokenHash, null);
        _changes.Update(Moved, export, before);
    }

    /// <summary>The person wants to be forgotten: what waits to be sent never is, and the rest is erased soon.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        if (await db.Erasures.AnyAsync(row => row.PersonId == _person.Id, cancellationToken))
            return;
        _changes.Add(new ErasureRow
        {
            Id = Guid.CreateVersion7(_now), AskedAt = _now, PersonId = _person.Id, LastWord = LastWord.Of(_person, _chat).Write(),
        });
        foreach (var row in await db.Deliveries.AsNoTracking()
            .Where(row => row.PersonId == _person.Id && row.State == DeliveryState.Waiting).ToListAsync(cancellationToken))
        {
            (row.State, row.Reason, row.EndedAt, row.NextAt) = (DeliveryState.Skipped, "The person wants to be forgotten.", _now, null);
            _changes.Update(CalledOff, row, DeliveryState.Waiting);
        }
    }
}
