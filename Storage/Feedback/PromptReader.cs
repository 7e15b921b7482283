using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Reads what stands in channels, as the sweep needs it.</summary>
public sealed class PromptReader
{
    // More than a card has room for.
    private const int MostShown = 20;

    private readonly IDbContextFactory<EmpathyDb> _databases;

    internal PromptReader(IDbContextFactory<EmpathyDb> databases) => _databases = databases;

    /// <summary>What was offered, as it is now; null when nothing is known of it any more.</summary>
    public async Task<PromptFacts?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var found = await (
            from prompt in db.Prompts.AsNoTracking()
            where prompt.Id == id
            join person in db.People.AsNoTracking() on prompt.PersonId equals person.Id
            select new { prompt, person, isInTeam = db.Members.Any(member => member.TeamId == prompt.TeamId && member.PersonId == person.Id) })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var asked = await (
            from ask in db.PromptAsks
            where ask.PromptId == id
            join person in db.People on ask.PersonId equals person.Id
            orderby ask.At, person.Name, person.Id
            select person.Name ?? "").ToListAsync(cancellationToken);
        var all = await db.Notes.Where(note => note.PromptId == id).Select(note => note.Id).ToListAsync(cancellationToken);
        List<Guid> flagged = [.. await NoteQueries.FlaggedAsync(db, all, cancellationToken)];
        var shown = await (
            from note in db.Notes.AsNoTracking()
            where note.PromptId == id && note.ShownAt != null && note.MayBeShown && note.Seen != null && !flagged.Contains(note.Id)
            join known in db.People on note.GiverId equals known.Id into givers
            from giver in givers.DefaultIfEmpty()
            orderby note.ShownAt descending, note.Id
            select new { note, name = giver == null ? null : giver.Name }).Take(MostShown).ToListAsync(cancellationToken);
        return new PromptFacts(
            found.prompt, found.person, found.isInTeam, asked, all.Count, [.. shown.Select(one => new ShownNote(one.note, one.name)).Reverse()]);
    }

    /// <summary>These people; who is forgotten meanwhile is left out.</summary>
    public async Task<IReadOnlyList<PersonRow>> FindPeopleAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return ids.Count == 0 ? [] : await db.People.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>How many in the team have a private chat with the bot: those who can have written something.</summary>
    public async Task<int> CountWritersAsync(long team, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Members.CountAsync(member => member.TeamId == team && db.People.Any(person => person.Id == member.PersonId && person.ChatId != null), cancellationToken);
    }

    /// <summary>When something was posted in the team's channel since then, whatever became of it.</summary>
    public async Task<IReadOnlyList<Instant>> FindPostedAsync(long team, Instant since, CancellationToken cancellationToken)
    {
        var from = since.ToDateTimeOffset();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var posted = await db.Prompts.Where(row => row.TeamId == team && !row.IsForOne && row.PostedAt >= from).Select(row => row.PostedAt!.Value).ToListAsync(cancellationToken);
        return [.. posted.Select(Instant.FromDateTimeOffset)];
    }

    /// <summary>The team's weeks that show what was offered and stand in the channel.</summary>
    public async Task<IReadOnlyList<ChannelDeliveryRow>> FindWeeksAsync(Guid prompt, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.ChannelDeliveries.AsNoTracking()
            .Where(row => row.PromptId == prompt && row.Kind == ChannelDeliveryKind.Week && row.MessageId != null).ToListAsync(cancellationToken);
    }
}
