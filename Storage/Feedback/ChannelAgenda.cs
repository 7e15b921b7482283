using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What is still to come in channels, for whoever looks ahead. Only reads.</summary>
public sealed class ChannelAgenda
{
    private readonly IDbContextFactory<EmpathyDb> _databases;

    internal ChannelAgenda(IDbContextFactory<EmpathyDb> databases) => _databases = databases;

    /// <summary>What comes next, by when it is looked at.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How many there are in all, and the first of them.</returns>
    public async Task<(int Count, IReadOnlyList<(ChannelDeliveryRow Row, TeamRow Team)> First)> ReadAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var all =
            from row in db.ChannelDeliveries.AsNoTracking()
            where row.State == DeliveryState.Waiting
                && (row.Kind == ChannelDeliveryKind.Week || row.Kind == ChannelDeliveryKind.Remove || db.Prompts.Any(prompt =>
                    prompt.Id == row.PromptId && prompt.State == (row.Kind == ChannelDeliveryKind.Prompt ? PromptState.Planned : PromptState.Open)))
            join team in db.Teams.AsNoTracking() on row.TeamId equals team.Id
            where team.GoneAt == null
            orderby row.NextAt == null, row.NextAt, row.Key
            select new { row, team };
        var first = await all.Take(most).ToListAsync(cancellationToken);
        return (await all.CountAsync(cancellationToken), [.. first.Select(one => (one.row, one.team))]);
    }
}
