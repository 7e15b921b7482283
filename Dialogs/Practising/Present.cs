using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Where an attempt stands, as cards.</summary>
internal static class Present
{
    /// <summary>Puts where the attempt stands at the end of the chat.</summary>
    public static void Show(TurnScope scope, Attempt attempt) => scope.Reply.ShowRun(CardOf(scope, attempt));

    /// <summary>Puts it at the end of the chat again: the card that showed it until now says so.</summary>
    public static void ShowAgain(TurnScope scope, Attempt attempt)
    {
        scope.Reply.Update(attempt.CardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.ContinuesBelow));
        Show(scope, attempt);
    }

    private static AdaptiveCard CardOf(TurnScope scope, Attempt attempt) => attempt switch
    {
        { Status: AttemptStatus.Offered } => BriefCard.Make(scope.Words, attempt.Id, attempt.Run),
        { Run.Justifying: not null } => JustifyCard.Make(scope.Words, attempt.Id, attempt.Run),
        _ => SceneCard.Make(scope.Words, attempt.Id, attempt.Seed, attempt.Run),
    };
}
