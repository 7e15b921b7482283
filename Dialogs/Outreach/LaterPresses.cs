using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Later;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Outreach;

/// <summary>Presses on what arrived days later: opens a heavy one, leaves it, or goes back to the dilemma. A repeat says nothing twice.</summary>
internal sealed class LaterPresses(JoinedMessages joined) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.LaterOpen or Verbs.LaterTalk or Verbs.LaterLeave;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (await FindAsync(scope, answer, cancellationToken) is not { } attempt)
        {
            OldPresses.Dead(scope, scope.Words.NotYours);
            return;
        }

        var opened = LaterCard.Make(scope.Words, attempt.Id, attempt.Run, answer.Step);
        var others = await joined.FindAsync(scope, cancellationToken);
        switch (answer.Verb)
        {
            case Verbs.LaterLeave:
                scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.LeftIt));
                break;
            case Verbs.LaterOpen when others is null:
                scope.Reply.Answer(scope.PressedCardId, opened);
                break;
            case Verbs.LaterOpen:
                scope.Reply.Answer(null, others);
                if (!scope.Turn.AnswerWentOut)
                    scope.Reply.Show(opened, scope.Words.LaterSummary(attempt.Run.Dilemma.Title));
                break;
            default:
                // The card stays as it is: what came later can be read again beside what it came from.
                scope.Reply.Answer(null, others ?? opened);
                if (!scope.Turn.AnswerWentOut)
                    LookBack(scope, attempt);
                break;
        }
    }

    private static void LookBack(TurnScope scope, Attempt attempt)
    {
        if (attempt.IsOpen)
            Present.ShowAgain(scope, attempt);
        else if (attempt.Run.HasEnded)
            scope.Reply.Show(Present.Ending(scope, attempt, isLatest: false), scope.Words.SummaryOf(attempt.Run.Dilemma.Title));
        else
            Present.ShowClosed(scope, attempt);
    }

    // What has not gone out yet is not to be had by a press that somebody made up.
    private static async Task<Attempt?> FindAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id || await scope.Attempts.FindAsync(id, cancellationToken) is not { } attempt)
            return null;
        if (answer.Step < 0 || answer.Step >= attempt.Run.Turns.Count || attempt.Run.Turns[answer.Step].Later is null)
            return null;
        var delivery = await scope.Turn.FindDeliveryAsync(DeliveryKeys.Later(id, answer.Step), cancellationToken);
        return delivery is { State: DeliveryState.Sent or DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Failed } ? attempt : null;
    }
}
