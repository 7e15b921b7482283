using EmpathyBot.Practice.Figures;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>What was published, so that whoever looks again sees the same, until enough has changed.</summary>
internal static class PublishedFigures
{
    public static Task<FigureRow?> FindAsync(EmpathyDb db, string key, CancellationToken cancellationToken) =>
        db.Figures.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken);

    /// <summary>Publishes a figure in place of the one before it.</summary>
    /// <param name="db">Where.</param>
    /// <param name="before">The one that was found; null when there was none.</param>
    /// <param name="figure">The new one.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>False when somebody who looked at the same moment was first: theirs is what was published.</returns>
    public static async Task<bool> TryPublishAsync(EmpathyDb db, FigureRow? before, FigureRow figure, CancellationToken cancellationToken)
    {
        if (before is null)
        {
            return await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO figures ("Key", "People", "Opened", "Finished", "Topic", "PublishedAt")
                VALUES ({figure.Key}, {figure.People}, {figure.Opened}, {figure.Finished}, NULLIF({figure.Topic ?? ""}, ''), {UtcMicroseconds.Of(figure.PublishedAt)})
                ON CONFLICT ("Key") DO NOTHING
                """,
                cancellationToken) == 1;
        }

        return await db.Figures
            .Where(row => row.Key == before.Key && row.PublishedAt == before.PublishedAt && row.People == before.People
                && row.Opened == before.Opened && row.Finished == before.Finished)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.People, figure.People)
                    .SetProperty(row => row.Opened, figure.Opened)
                    .SetProperty(row => row.Finished, figure.Finished)
                    .SetProperty(row => row.Topic, figure.Topic)
                    .SetProperty(row => row.PublishedAt, figure.PublishedAt),
                cancellationToken) == 1;
    }

    public static DropCounts CountsOf(FigureRow row) => new(row.People, row.Opened, row.Finished);
}
