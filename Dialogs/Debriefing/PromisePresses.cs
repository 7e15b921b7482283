using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Outreach;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>What a press does on a card that asks how a promise went.</summary>
internal sealed class PromisePresses(JoinedMessages joined) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.DebriefHowItWent;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id || await scope.Turn.Promises.FindAsync(id, cancellationToken) is not { } promise)
        {
            OldPresses.Dead(scope, scope.Words.NotYours);
            return;
        }

        var told = PromiseCard.Answered(scope.Words, promise.Text ?? "…", Take(scope, promise, answer));
        var others = await joined.FindAsync(scope, cancellationToken, row => row.Kind is DeliveryKind.Promise && row.About == id.ToString("N"));
        scope.Reply.Answer(scope.PressedCardId, others ?? told);
        if (others is not null && !scope.Turn.AnswerWentOut)
            scope.Reply.Show(told, scope.Words.PromiseSummary);
    }

    // What is said of it, which is the same for one press as for two.
    private static string Take(TurnScope scope, PromiseRow promise, CardAnswer answer)
    {
        if (scope.Turn.IsRepeat || answer.Step != promise.Answers || !PersonPromises.TakesAnswer(promise))
            return scope.Words.PromiseAlready;
        var isLate = !PersonPromises.IsOpen(promise, scope.Turn.Now);
        var last = promise.Answers + 1 >= PromiseRow.MostAsked ? "Last" : "";
        switch (answer.Id)
        {
            case PromiseCard.Kept:
                scope.Turn.Promises.Answer(promise, PromiseStatus.Kept);
                return scope.Words.PromiseNoted(isLate ? "Late" : "Kept");
            case PromiseCard.Tried:
                scope.Turn.Promises.Answer(promise, PromiseStatus.Tried);
                return scope.Words.PromiseNoted(isLate ? "Late" : last + "Tried");
            case PromiseCard.NotYet:
                scope.Turn.Promises.Answer(promise, PromiseStatus.NotYet);
                return scope.Words.PromiseNoted(isLate ? "Late" : last + "NotYet");
            case PromiseCard.LetGo:
                scope.Turn.Promises.LetGo(promise);
                return scope.Words.PromiseNoted("LetGo");
            default:
                return scope.Words.PromiseAsk;
        }
    }
}
