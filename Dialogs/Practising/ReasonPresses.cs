using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>"That's not what I meant", said of what was read in the reason for a choice: nothing comes of it, and the card says so.</summary>
internal sealed class ReasonPresses : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.ReasonNotMeant;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id || await scope.Attempts.FindAsync(id, cancellationToken) is not { } attempt)
            OldPresses.Dead(scope, scope.Words.NotYours);
        else if (attempt.IsOpen && answer.Step == attempt.Run.Step)
            scope.Reply.Answer(scope.PressedCardId, Present.CardOf(scope, TakeBack(scope, attempt)));
        else if (attempt.Run.HasEnded && answer.Step == attempt.Run.Step)
            scope.Reply.Answer(scope.PressedCardId, await DebriefAlong.EndingAsync(scope, TakeBack(scope, attempt), answer, cancellationToken));
        else
            OldPresses.Answer(scope, attempt, answer, scope.Words.BeenHere);
    }

    // What was taken back before stays so, however often it is pressed.
    private static Attempt TakeBack(TurnScope scope, Attempt attempt) => scope.Turn.IsRepeat ? attempt : scope.Attempts.TakeBackReading(attempt) ?? attempt;
}
