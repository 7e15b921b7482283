using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>How much of what a team has practised it should still know when it comes back.</summary>
public sealed class TeamRetentions
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TurnStore _turns;

    internal TeamRetentions(IDbContextFactory<EmpathyDb> databases, TurnStore turns) => (_databases, _turns) = (databases, turns);

    /// <summary>Changes it for everybody in the team, from the next time they practise.</summary>
    /// <param name="team">Which.</param>
    /// <param name="retention">From <see cref="ReviewSchedule.LeastRetention"/> to <see cref="ReviewSchedule.MostRetention"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ChangeAsync(TeamRow team, double retention, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Teams.Where(row => row.Id == team.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Retention, (double?)retention), cancellationToken);
        _turns.ForgetEverybody();
    }
}
