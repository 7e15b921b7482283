using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Puts what is open aside: a run is put away as it stands, a mere offer leaves no trace.</summary>
internal static class PuttingAway
{
    /// <returns>The run that was put away; null when nothing was under way.</returns>
    public static Attempt? Open(TurnScope scope)
    {
        if (scope.Attempts.Open is not { } attempt)
            return null;

        var isUnderWay = attempt.Status is AttemptStatus.UnderWay;
        var line = isUnderWay ? scope.Words.PutAwayBrief : scope.Words.PutAwayOffer;
        scope.Reply.Update(attempt.CardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, line));
        if (isUnderWay)
            return scope.Attempts.PutAway(attempt);

        scope.Attempts.Withdraw(attempt);
        return null;
    }
}
