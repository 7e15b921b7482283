using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>In which order a team talks dilemmas over.</summary>
public sealed class TeamDebriefs
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TurnStore _turns;

    internal TeamDebriefs(IDbContextFactory<EmpathyDb> databases, TurnStore turns) => (_databases, _turns) = (databases, turns);

    /// <summary>Changes it for everybody in the team, from the next run that ends.</summary>
    /// <param name="team">Which.</param>
    /// <param name="form">The form; null for what each run suggests.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ChangeAsync(TeamRow team, DebriefForm? form, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Teams.Where(row => row.Id == team.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Debrief, form), cancellationToken);
        _turns.ForgetEverybody();
    }
}
