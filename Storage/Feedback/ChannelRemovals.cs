using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>
/// Sees to it that channels are emptied of what is about to be erased. Written before it is erased and in the same transaction, with where it
/// stands: nothing else will know by then.
/// </summary>
internal static class ChannelRemovals
{
    /// <summary>Takes what this person offered out of the channels, and their name out of others' cards there.</summary>
    /// <returns>Whether there is anything to do.</returns>
    public static async Task<bool> OfPersonAsync(EmpathyDb db, long person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var removed = await OfAsync(db, db.Prompts.Where(row => row.PersonId == person), now, cancellationToken);
        var named = await db.Prompts.AsNoTracking()
            .Where(row => row.PersonId != person && row.MessageId != null && row.State != PromptState.Withdrawn
                && (db.PromptAsks.Any(ask => ask.PromptId == row.Id && ask.PersonId == person)
                    || db.Notes.Any(note => note.PromptId == row.Id && note.GiverId == person && note.ShownAt != null)))
            .ToListAsync(cancellationToken);
        foreach (var prompt in named)
        {
            // Of two at the same moment each has a version of its own: the card shows what is there then.
            await db.Prompts.Where(row => row.Id == prompt.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellationToken);
            prompt.Version = await db.Prompts.Where(row => row.Id == prompt.Id).Select(row => row.Version).SingleAsync(cancellationToken);
            await AddOnceAsync(db, PromptEnds.Showing(prompt, now), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return removed || named.Count > 0;
    }

    /// <summary>
    /// Takes these out of the channels, where they stand there. What is being posted at this moment loses its race against this, and whoever posts
    /// it looks again: what is to be erased must be erased in the same transaction.
    /// </summary>
    /// <returns>Whether there is anything to do.</returns>
    public static async Task<bool> OfAsync(EmpathyDb db, IQueryable<PromptRow> prompts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await prompts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellationToken);
        var weeks = await db.ChannelDeliveries.AsNoTracking()
            .Where(row => row.Kind == ChannelDeliveryKind.Week && row.MessageId != null && prompts.Any(prompt => prompt.Id == row.PromptId))
            .ToListAsync(cancellationToken);
        var standing = await prompts.AsNoTracking().Where(row => row.MessageId != null).ToListAsync(cancellationToken);
        foreach (var prompt in standing)
            await AddOnceAsync(db, PromptEnds.Removal(prompt.Id, prompt.TeamId, prompt.ThreadId, prompt.MessageId, now), cancellationToken);
        foreach (var week in weeks)
            await AddOnceAsync(db, PromptEnds.WeekRemoval(week, now), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return standing.Count + weeks.Count > 0;
    }

    // One that is there already may wait to learn where it stands from what is about to be erased.
    private static async Task AddOnceAsync(EmpathyDb db, ChannelDeliveryRow row, CancellationToken cancellationToken)
    {
        if (!await db.ChannelDeliveries.AnyAsync(known => known.Key == row.Key, cancellationToken))
        {
            db.Add(row);
            return;
        }

        await db.ChannelDeliveries.Where(known => known.Key == row.Key && known.MessageId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.ThreadId, row.ThreadId).SetProperty(known => known.MessageId, row.MessageId), cancellationToken);
    }
}
