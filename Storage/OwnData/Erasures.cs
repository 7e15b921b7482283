using System.Threading.Channels;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.OwnData;

/// <summary>
/// Erases people who wanted to be forgotten. Each step can be taken again, by this host or another: whatever was broken off goes on from the
/// row that was written first.
/// </summary>
public sealed class Erasures
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TurnStore _turns;
    private readonly Upcoming _upcoming;
    private readonly TimeProvider _time;
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal Erasures(IDbContextFactory<EmpathyDb> databases, TurnStore turns, Upcoming upcoming, TimeProvider time) =>
        (_databases, _turns, _upcoming, _time) = (databases, turns, upcoming, time);

    /// <summary>Somebody has just asked for it.</summary>
    public void Wake() => _asked.Writer.TryWrite(true);

    /// <summary>Waits until somebody on this host asks for it.</summary>
    public async Task HearAsync(CancellationToken cancellationToken) => await _asked.Reader.ReadAsync(cancellationToken);

    /// <summary>The erasures that are not done, the oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Erasures.Where(row => row.DoneAt == null).OrderBy(row => row.AskedAt).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Erases every row of the person, in one transaction.</summary>
    /// <returns>Where to tell them once nothing is left; null when they were told, or can't be. Of several hosts one is given it.</returns>
    public async Task<LastWord?> EraseAsync(Guid erasure, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => EraseAsync(db, erasure, cancellationToken));
    }

    /// <summary>Nothing is left.</summary>
    public async Task EndAsync(Guid erasure, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Erasures.Where(row => row.Id == erasure && row.DoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, now), cancellationToken);
    }

    /// <inheritdoc cref="Scrubbing.RunAsync"/>
    public async Task ScrubAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await Scrubbing.RunAsync(db, cancellationToken);
    }

    private async Task<LastWord?> EraseAsync(EmpathyDb db, Guid erasure, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Erasures.AsNoTracking().FirstOrDefaultAsync(row => row.Id == erasure, cancellationToken) is not { } asked)
            return null;
        var person = asked.PersonId is { } id ? await db.People.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        var chats = person is null ? [] : await db.Conversations.AsNoTracking().Where(row => row.PersonId == person.Id).ToListAsync(cancellationToken);
        var now = _time.GetUtcNow();
        var stands = asked.PersonId is { } named && await ChannelRemovals.OfPersonAsync(db, named, now, cancellationToken);
        if (asked.PersonId is { } whose)
            await RemoveAsync(db, whose, cancellationToken);
        // Whoever takes it off the row says it: a host that dies then leaves it unsaid, and no other says it twice.
        var isOurs = await db.Erasures.Where(row => row.Id == erasure && row.LastWord != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastWord, (string?)null), cancellationToken) == 1;
        await db.Erasures.Where(row => row.Id == erasure).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, (long?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (person is not null)
            _turns.Forget(person, chats);
        // Whoever was in a team with them may be alone there now.
        _turns.ForgetPlaces();
        // What stands in channels is gone within the minute too.
        if (stands)
            _upcoming.Note(now);
        return isOurs ? LastWord.Read(asked.LastWord) : null;
    }

    private static async Task RemoveAsync(EmpathyDb db, long person, CancellationToken cancellationToken)
    {
        var all = PersonTables.Of(db.Model);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync(SlotsOfPerson, [person], cancellationToken);
        foreach (var mention in all.Named)
            await db.Database.ExecuteSqlRawAsync(mention.Forget, [person], cancellationToken);
        foreach (var table in all.Tables)
            await db.Database.ExecuteSqlRawAsync(table.Delete, [person], cancellationToken);
    }

    // Where several hosts keep the limits together, they write down how much each conversation was sent. The table is in no model.
    private const string SlotsOfPerson = """
        DELETE FROM slots WHERE "Key" IN (SELECT 'chat:' || "ConversationId" FROM conversations WHERE "PersonId" = {0})
        """;
}
