using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>Drills as they are kept.</summary>
internal static class DrillRows
{
    public static DrillAttempt Of(Drill drill, DrillAttemptRow row, IEnumerable<DrillGoRow> goes) => new(
        row.Id,
        row.PersonId,
        new DrillRun(drill, row.Status)
        {
            Go = row.Go,
            Deadline = row.Deadline,
            HasTyped = row.HasTyped,
            IsImpatient = row.IsImpatient,
            Goes = [.. goes.OrderBy(go => go.Number).Select(Of)],
        },
        row.OfferedAt,
        row.EndedAt,
        row.CardId,
        row.ShownIn,
        row.Version)
    {
        EarlierCardId = row.EarlierCardId,
    };

    public static DrillAttemptRow Of(DrillAttempt attempt, Rating? rating = null) => new()
    {
        Id = attempt.Id,
        PersonId = attempt.PersonId,
        DrillId = attempt.Drill.Id,
        ContentHash = attempt.Drill.Hash,
        Skill = attempt.Drill.Skill.Name(),
        Rung = attempt.Drill.Rung,
        Status = attempt.Run.Status,
        Go = attempt.Run.Go,
        Deadline = attempt.Run.Deadline,
        HasTyped = attempt.Run.HasTyped,
        IsImpatient = attempt.Run.IsImpatient,
        Rating = (int?)rating,
        OfferedAt = attempt.OfferedAt,
        EndedAt = attempt.EndedAt,
        CardId = attempt.CardId,
        EarlierCardId = attempt.EarlierCardId,
        ShownIn = attempt.ShownIn,
        Version = attempt.Version,
    };

    public static DrillGoRow Of(Guid attempt, DrillGo go) => new DrillGoRow
    {
        AttemptId = attempt,
        Number = go.Number,
        At = go.At,
        ToImpatient = go.ToImpatient,
    }.With(go.Text, go.Findings, go.Legibility, go.Signals);

    private static DrillGo Of(DrillGoRow row) => new(
        row.Number,
        row.Text ?? "",
        row.At,
        row.ToImpatient,
        FindingsJson.Read(row.Findings, row.Text),
        row.Legibility,
        TypedWords.SignalsOf(row));
}
