using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Drills;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Drilling;

/// <summary>
/// Puts the open drill aside: what was only offered leaves no trace, one that was begun is put away, and one in which something was said is
/// done.
/// </summary>
internal sealed class DrillAside
{
    /// <summary>For something else that begins.</summary>
    public async Task PutAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Drills.Open is { } open)
            scope.Reply.Update(open.CardId, await PutAsync(scope, open, cancellationToken));
    }

    /// <summary>Because the person says stop.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> StopAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Drills.Open is not { } open)
            return false;
        var left = await PutAsync(scope, open, cancellationToken);
        if (scope.Drills.Present is null && open.Run.Goes.Count == 0)
        {
            scope.Reply.Update(open.CardId, left);
            scope.Reply.Say(scope.Words.DrillAnotherTimeNoted);
        }
        else
        {
            scope.Reply.Update(open.CardId, StubCard.Make(scope.Words, open.Drill.Title, scope.Words.ContinuesBelow));
            scope.Reply.ShowDrill(left, scope.Words.SummaryOf(open.Drill.Title));
        }

        return true;
    }

    /// <summary>Puts it aside.</summary>
    /// <returns>What its card becomes.</returns>
    public async Task<AdaptiveCard> PutAsync(TurnScope scope, DrillAttempt open, CancellationToken cancellationToken)
    {
        if (await scope.Drills.FinishAsync(open, cancellationToken) is var (done, isNowAutomatic))
            return CoachCard.Closed(scope.Words, done.Id, done.Run, offersAnother: true, Notes(scope, done, isNowAutomatic));
        if (scope.Drills.PutAway(open) is { } putAway)
            return DrillPutAwayCard.Make(scope.Words, putAway.Id, putAway.Drill);
        scope.Drills.Remove();
        return StubCard.Make(scope.Words, open.Drill.Title, scope.Words.DrillAnotherTimeNoted);
    }

    private static List<string> Notes(TurnScope scope, DrillAttempt done, bool isNowAutomatic)
    {
        List<string> notes = [isNowAutomatic ? scope.Words.DrillAutomatic(done.Drill.Skill) : scope.Words.DrillEnded];
        if (scope.Attempts.Open is { Status: Storage.Records.AttemptStatus.UnderWay } waiting)
            notes.Add(scope.Words.DrillDilemmaWaits(waiting.Run.Dilemma.Title));
        return notes;
    }
}
