using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>
/// Asks once what every first meeting asks, of a person and a conversation that don't exist: Entity Framework has learnt it by the time
/// that somebody does.
/// </summary>
internal static class Rehearsal
{
    public static async Task RunAsync(IDbContextFactory<EmpathyDb> databases, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (db.Database.IsNpgsql())
            await TurnQueries.KnownAsync(db, new TurnKey(new ConversationKey("", ""), new PersonKey("", "")), "", "", cancellationToken);
        await TurnQueries.ConversationAsync(db, new ConversationKey("", ""), cancellationToken);
        await TurnQueries.PersonAsync(db, new PersonKey("", ""), cancellationToken);
        await TurnQueries.RhythmAsync(db, 0, cancellationToken);
        await TurnQueries.MissedAsync(db, 0, cancellationToken);
        await TurnQueries.OpenAttemptAsync(db, 0, cancellationToken);
        await TurnQueries.DecisionsAsync(db, [Guid.Empty], cancellationToken);
        await TurnQueries.DrillAsync(db, 0, cancellationToken);
        await TurnQueries.StateAsync(db, "", cancellationToken);
        await TurnQueries.PlayedAsync(db, 0, cancellationToken);
    }
}
