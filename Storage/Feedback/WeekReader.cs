using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What happened in a team's channel in a week: how many, never who.</summary>
/// <param name="Answered">How many of those that were put to the channel were given notes.</param>
/// <param name="Givers">How many people gave them.</param>
/// <param name="Thanks">How many notes were given thanks for.</param>
/// <param name="Pair">One whose writer is content that its first and new reply are shown; null for none.</param>
public sealed record TeamWeek(int Answered, int Givers, int Thanks, PromptRow? Pair)
{
    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Answered == 0 && Thanks == 0 && Pair is null;
}

/// <summary>Reads a team's week.</summary>
public sealed class WeekReader
{
    private readonly IDbContextFactory<EmpathyDb> _databases;

    internal WeekReader(IDbContextFactory<EmpathyDb> databases) => _databases = databases;

    /// <param name="team">Which.</param>
    /// <param name="from">The first moment of the week.</param>
    /// <param name="to">The first after it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<TeamWeek> ReadAsync(TeamRow team, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        // What was offered to one person is between the two.
        var notes =
            from prompt in db.Prompts
            where prompt.TeamId == team.Id && !prompt.IsForOne && prompt.PostedAt != null
            join note in db.Notes on prompt.Id equals note.PromptId
            select note;
        var given = await notes.Where(note => note.At >= from && note.At < to).Select(note => new { note.Id, note.PromptId, note.GiverId }).ToListAsync(cancellationToken);
        var thanks = await notes.CountAsync(note => note.ThankedAt >= from && note.ThankedAt < to, cancellationToken);
        var pair = await db.Prompts.AsNoTracking()
            .Where(row => row.TeamId == team.Id && row.ForWeekAt != null && row.Text != null && row.Revised != null
                && (row.State == PromptState.Open || row.State == PromptState.Closed)
                && db.Notes.Any(note => note.PromptId == row.Id)
                && !db.ChannelDeliveries.Any(week => week.Kind == ChannelDeliveryKind.Week && week.PromptId == row.Id))
            .OrderByDescending(row => row.ForWeekAt).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return new TeamWeek(
            given.Select(note => note.PromptId).Distinct().Count(),
            // Who is forgotten has no number any more: each such note counts for one.
            given.Where(note => note.GiverId != 0).Select(note => note.GiverId).Distinct().Count() + given.Count(note => note.GiverId == 0),
            thanks,
            pair);
    }

    /// <summary>The pair, as far as it may still be shown: it wasn't taken back, nor said anew, nor its writer forgotten.</summary>
    public async Task<PromptRow?> FindPairAsync(Guid pair, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Prompts.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == pair && row.State != PromptState.Withdrawn && row.Text != null && row.ForWeekAt != null, cancellationToken);
    }
}
