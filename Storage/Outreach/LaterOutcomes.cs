using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Storage.Outreach;

/// <summary>What choices lead to days later, as deliveries in the choice's own transaction.</summary>
internal static class LaterOutcomes
{
    /// <summary>Why: the person put the dilemma away; what was called off comes after all when they take it up again.</summary>
    public const string PutAway = "The dilemma was put away.";

    /// <summary>Why: the person flagged it.</summary>
    public const string Flagged = "The person has flagged the dilemma.";

    private static readonly string[] Ended = [nameof(DeliveryRow.State), nameof(DeliveryRow.Reason), nameof(DeliveryRow.EndedAt), nameof(DeliveryRow.NextAt)];

    // What was sent meanwhile, or lapsed for another reason, stays as it is.
    private static readonly RowWrite Off = RowWrite.Update<DeliveryRow>(Ended, when: [nameof(DeliveryRow.State)], mayMiss: true);
    private static readonly RowWrite Back = RowWrite.Update<DeliveryRow>(Ended, when: [nameof(DeliveryRow.State), nameof(DeliveryRow.Reason)], mayMiss: true);

    public static void Promise(Changes changes, Attempt attempt, RunTurn turn, DateTimeOffset now)
    {
        if (turn.Later is { } later)
            changes.Add(RowOf(attempt, attempt.Run.Step, now + later.After));
    }

    /// <summary>What is still to come of the attempt comes no more.</summary>
    public static void CallOff(Changes changes, Attempt attempt, DateTimeOffset now, string reason = PutAway)
    {
        foreach (var row in RowsOf(attempt, now))
        {
            (row.State, row.Reason, row.EndedAt, row.NextAt) = (DeliveryState.Skipped, reason, now, null);
            changes.Update(Off, row, DeliveryState.Waiting);
        }
    }

    /// <summary>The attempt was taken up again: what was called off comes after all, from now on.</summary>
    public static void CallBack(Changes changes, Attempt attempt, DateTimeOffset now)
    {
        foreach (var row in RowsOf(attempt, now))
            changes.Update(Back, row, DeliveryState.Skipped, PutAway);
    }

    // Only the named properties are written, so that the due time stays that of the choice.
    private static IEnumerable<DeliveryRow> RowsOf(Attempt attempt, DateTimeOffset now) =>
        attempt.Run.Turns.Select((turn, step) => (turn, step)).Where(pair => pair.turn.Later is not null).Select(pair => RowOf(attempt, pair.step, now));

    private static DeliveryRow RowOf(Attempt attempt, int step, DateTimeOffset at) => new()
    {
        Key = DeliveryKeys.Later(attempt.Id, step),
        Kind = DeliveryKind.LaterOutcome,
        PersonId = attempt.PersonId,
        AttemptId = attempt.Id,
        Step = step,
        DueAt = at,
        NextAt = at,
    };
}
