using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>Attempts and decisions as they are kept.</summary>
internal static class AttemptRows
{
    /// <summary>The attempt made again from its decisions, on the text it began with.</summary>
    public static Attempt Replay(Dilemma dilemma, AttemptRow row, IEnumerable<KeptDecision> decisions)
    {
        var run = Run.Replay(dilemma, dilemma.Guise(row.GuiseId), decisions.Select(decision => decision.Replayed()));
        return new Attempt(
            row.Id, row.PersonId, run, row.Seed, row.Status, row.OfferedAt, row.BegunAt, row.EndedAt, row.CardId, row.ShownAt, row.ShownIn)
        {
            DropId = row.DropId,
        };
    }

    /// <summary>The attempt as it stands.</summary>
    public static AttemptRow Of(Attempt attempt) => new()
    {
        Id = attempt.Id,
        PersonId = attempt.PersonId,
        DilemmaId = attempt.Run.Dilemma.Id,
        ContentHash = attempt.Run.Dilemma.Hash,
        GuiseId = attempt.Run.Guise.Id,
        Seed = attempt.Seed,
        DropId = attempt.DropId,
        Status = attempt.Status,
        OfferedAt = attempt.OfferedAt,
        BegunAt = attempt.BegunAt,
        EndedAt = attempt.EndedAt,
        EndingId = attempt.Run.Ending?.Id,
        CardId = attempt.CardId,
        ShownAt = attempt.ShownAt,
        ShownIn = attempt.ShownIn,
    };

    /// <summary>The row that notes when the run was first talked over: nothing else of it is written.</summary>
    public static AttemptRow Debriefed(DebriefRow debrief, DateTimeOffset at) => new()
    {
        Id = debrief.AttemptId,
        PersonId = debrief.PersonId,
        DilemmaId = "",
        ContentHash = "",
        GuiseId = "",
        Seed = 0,
        Status = AttemptStatus.Finished,
        OfferedAt = debrief.At,
        DebriefedAt = at,
    };

    /// <summary>The words of a reply or a reason that the attempt takes now.</summary>
    public static ReplyRow Of(Attempt attempt, TypedReply typed, DateTimeOffset now) => Of(attempt, typed, now, withdrawn: null);

    /// <summary>The same, where the person has said of what was found by that label that it isn't what they meant.</summary>
    public static ReplyRow Of(Attempt attempt, TypedReply typed, DateTimeOffset now, Label? withdrawn) => new ReplyRow
    {
        AttemptId = attempt.Id,
        Step = attempt.Run.Step,
        At = now,
    }.With(typed.Text, typed.Findings.Select(finding => new DrillFinding(finding, IsWithdrawn: finding.Label == withdrawn)), typed.Legibility, typed.Signals);

    /// <summary>The decision that the attempt takes now, with what came of it.</summary>
    public static DecisionRow Of(Attempt attempt, RunTurn turn, DateTimeOffset now)
    {
        var later = turn.Later?.Stakes ?? StakeMove.None;
        return new DecisionRow
        {
            AttemptId = attempt.Id,
            Step = attempt.Run.Step,
            Kind = turn.Decision.Kind,
            SceneId = turn.SceneId,
            ChoiceId = turn.Decision.Id,
            ReasonWay = turn.Decision.ReasonWay,
            At = now,
            TakenMs = attempt.ShownAt is { } shown ? (long)(now - shown).TotalMilliseconds : null,
            Trust = turn.Now.Trust,
            Fairness = turn.Now.Fairness,
            Risk = turn.Now.Risk,
            Effort = turn.Now.Effort,
            LaterTrust = later.Trust,
            LaterFairness = later.Fairness,
            LaterRisk = later.Risk,
            LaterEffort = later.Effort,
            LaterDueAt = turn.Later is { } due ? now + due.After : null,
        };
    }
}
