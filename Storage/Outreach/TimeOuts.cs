using EmpathyBot.Practice.Drills;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Storage.Outreach;

/// <summary>
/// The end of a drill's time, as a delivery: written when the clock starts, called off in the transaction that keeps the reply. When it goes
/// out it is a step of the drill like any other.
/// </summary>
internal static class TimeOuts
{
    /// <summary>Steps of a drill: one that builds on what is no more loses its race.</summary>
    public static readonly RowWrite Step = RowWrite.Update<DrillAttemptRow>(
        [
            nameof(DrillAttemptRow.Status), nameof(DrillAttemptRow.Go), nameof(DrillAttemptRow.Deadline), nameof(DrillAttemptRow.HasTyped),
            nameof(DrillAttemptRow.IsImpatient), nameof(DrillAttemptRow.Rating), nameof(DrillAttemptRow.EndedAt), nameof(DrillAttemptRow.Version),
        ],
        when: [nameof(DrillAttemptRow.Version)]);

    /// <summary>Where it is shown: worth keeping, not worth waiting for; it may be gone meanwhile.</summary>
    public static readonly RowWrite Showing = RowWrite.Update<DrillAttemptRow>([nameof(DrillAttemptRow.CardId), nameof(DrillAttemptRow.EarlierCardId), nameof(DrillAttemptRow.ShownIn)], mayMiss: true);

    /// <summary>The same, unless the drill has gone on meanwhile and is shown elsewhere.</summary>
    public static readonly RowWrite ShowingStill = RowWrite.Update<DrillAttemptRow>(
        [nameof(DrillAttemptRow.CardId), nameof(DrillAttemptRow.EarlierCardId), nameof(DrillAttemptRow.ShownIn)], when: [nameof(DrillAttemptRow.Version)], mayMiss: true);

    private static readonly RowWrite Off = RowWrite.Update<DeliveryRow>(
        [nameof(DeliveryRow.State), nameof(DeliveryRow.Reason), nameof(DeliveryRow.EndedAt), nameof(DeliveryRow.NextAt)],
        when: [nameof(DeliveryRow.State)],
        mayMiss: true);

    public static void Plan(Changes changes, DrillAttempt attempt, DateTimeOffset deadline) => changes.Add(RowOf(attempt, deadline));

    /// <summary>What has not gone out by now doesn't.</summary>
    public static void CallOff(Changes changes, DrillAttempt attempt, string reason, DateTimeOffset now)
    {
        if (attempt.Run.Deadline is not { } deadline)
            return;
        var row = RowOf(attempt, deadline);
        (row.State, row.Reason, row.EndedAt, row.NextAt) = (DeliveryState.Skipped, reason, now, null);
        changes.Update(Off, row, DeliveryState.Waiting);
    }

    /// <summary>Takes a step.</summary>
    /// <returns>The drill after it.</returns>
    public static DrillAttempt Move(Changes changes, DrillAttempt before, DrillRun run)
    {
        var after = before with { Run = run, Version = before.Version + 1 };
        changes.Update(Step, DrillRows.Of(after), before.Version);
        return after;
    }

    private static DeliveryRow RowOf(DrillAttempt attempt, DateTimeOffset deadline) => new()
    {
        Key = DeliveryKeys.TimeOut(attempt.Id, attempt.Run.Go),
        Kind = DeliveryKind.TimeOut,
        PersonId = attempt.PersonId,
        AttemptId = attempt.Id,
        Step = attempt.Run.Go,
        DueAt = deadline,
        NextAt = deadline,
    };
}
