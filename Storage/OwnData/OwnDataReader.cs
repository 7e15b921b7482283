using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.OwnData;

/// <summary>Reads everything that is held on a person.</summary>
public sealed class OwnDataReader
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly AttemptReader _attempts;
    private readonly DrillAttemptReader _drills;

    internal OwnDataReader(IDbContextFactory<EmpathyDb> databases, AttemptReader attempts, DrillAttemptReader drills) =>
        (_databases, _attempts, _drills) = (databases, attempts, drills);

    /// <summary>All of it; null when nothing is held on them.</summary>
    public async Task<OwnData?> ReadAsync(long person, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var all = PersonTables.Of(db.Model);
        var teams = await db.Teams.AsNoTracking().Where(team => team.Name != null)
            .Where(team => db.Members.Any(row => row.TeamId == team.Id && row.PersonId == person)
                || db.Planners.Any(row => row.TeamId == team.Id && (row.PersonId == person || row.AppointedBy == person))
                || db.Facilitators.Any(row => row.TeamId == team.Id && (row.PersonId == person || row.AppointedBy == person))
                || db.Drops.Any(row => row.TeamId == team.Id && row.MakerId == person))
            .ToDictionaryAsync(team => team.Id, team => team.Name!, cancellationToken);
        var tables = new List<OwnTable>();
        // A row that is theirs and names them as well is told once.
        foreach (var same in all.Tables.Concat(all.Named.Select(mention => mention.Table)).GroupBy(table => table.Name, StringComparer.Ordinal))
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            var rows = new List<object>();
            foreach (var table in same)
                rows.AddRange((await table.ReadAsync(db, person, cancellationToken)).Where(row => keys.Add(ReadableRow.KeyOf(table.Type, row))));
            if (rows.Count > 0)
                tables.Add(new OwnTable(same.Key, rows, [.. rows.Select(row => ReadableRow.Of(same.First().Type, row, person, teams))]));
        }

        var found = tables.SelectMany(table => table.Rows).ToList();
        if (found.OfType<PersonRow>().FirstOrDefault() is not { } who)
            return null;
        var attempts = await _attempts.ReadAsync([.. found.OfType<AttemptRow>().Select(row => row.Id)], cancellationToken);
        var drills = await _drills.ReadAsync([.. found.OfType<DrillAttemptRow>().Select(row => row.Id)], cancellationToken);
        return new OwnData(
            who,
            found.OfType<RhythmRow>().FirstOrDefault(),
            [.. tables.OrderBy(table => table.Name, StringComparer.Ordinal)],
            [.. attempts.Values.OrderBy(attempt => attempt.OfferedAt)],
            found.OfType<DecisionRow>().OrderBy(row => row.Step).ToLookup(row => row.AttemptId, row => row.At),
            [.. drills.Values.OrderBy(drill => drill.OfferedAt)],
            [.. found.OfType<MemberRow>().Select(row => teams.GetValueOrDefault(row.TeamId)).OfType<string>().Order(StringComparer.CurrentCulture)]);
    }
}
