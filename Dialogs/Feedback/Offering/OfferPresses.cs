using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Feedback.Offering;

/// <summary>Presses that offer words to colleagues, and take them back. Everything in them is checked against what is kept.</summary>
internal sealed class OfferPresses(OfferDesk desk, DrillPresent drills, DebriefPromises promises) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.FeedbackOffer or Verbs.FeedbackPost or Verbs.FeedbackWithdraw;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Verb is Verbs.FeedbackWithdraw)
        {
            scope.Reply.Answer(scope.PressedCardId, await desk.WithdrawAsync(scope, answer, cancellationToken));
            return;
        }

        var (from, then) = (answer.Id ?? "").Split(':', 2) is [var first, var second] ? (first, second) : (answer.Id ?? "", "");
        var isOpening = answer.Verb is Verbs.FeedbackOffer && then.Length == 0;
        // What was typed on the card of an ending comes along, and is kept: it may be what is offered.
        var pressed = isOpening ? await PressedAsync(scope, answer, from, cancellationToken) : null;
        var words = answer.AttemptId is { } attempt ? await Offerable.FindAsync(scope, attempt, answer.Step, from, cancellationToken) : null;
        if (isOpening)
            scope.Reply.Answer(null, pressed ?? Stub(scope, words, scope.Words.ContinuesBelow));
        if (words is null)
            Nothing(scope, isOpening);
        else if (!isOpening)
            scope.Reply.Answer(scope.PressedCardId, await GoOnAsync(scope, answer, words, then, cancellationToken));
        else if (!scope.Turn.AnswerWentOut)
            scope.Reply.Show(await desk.LookAsync(scope, answer with { More = null }, words, cancellationToken), scope.Words.SummaryOf(words.Title));
    }

    private async Task<AdaptiveCard> GoOnAsync(TurnScope scope, CardAnswer answer, Offerable words, string then, CancellationToken cancellationToken) =>
        answer.Verb is Verbs.FeedbackPost ? await desk.PostAsync(scope, answer, words, then, cancellationToken)
        : then is OfferCard.Leave ? Stub(scope, words, scope.Words.OfferLeft)
        : await desk.LookAsync(scope, answer, words, cancellationToken);

    // The card that it stands on stays as it is.
    private async Task<AdaptiveCard?> PressedAsync(TurnScope scope, CardAnswer answer, string from, CancellationToken cancellationToken)
    {
        if (from is OfferFrom.Drill)
        {
            return answer.AttemptId is { } id && await scope.Drills.FindAsync(id, cancellationToken) is { } drill && DrillPresent.IsPressed(scope, drill)
                ? drills.CardOf(scope, drill)
                : null;
        }

        if (await DebriefAlong.FindEndedAsync(scope, answer, cancellationToken) is not { } attempt)
            return null;
        return from switch
        {
            OfferFrom.Typed or OfferFrom.Kept => await DebriefAlong.EndingAsync(scope, attempt, answer, cancellationToken),
            OfferFrom.Principle when await scope.Turn.Debriefs.FindAsync(attempt.Id, cancellationToken) is { } debrief =>
                promises.Through(scope, attempt, debrief, await DebriefPromises.FindAsync(scope, attempt, cancellationToken)),
            _ => null,
        };
    }

    private static void Nothing(TurnScope scope, bool isOpening)
    {
        if (!isOpening)
            OldPresses.Dead(scope, scope.Words.OfferGone);
        else if (!scope.Turn.AnswerWentOut)
            scope.Reply.Say(scope.Words.OfferGone);
    }

    private static AdaptiveCard Stub(TurnScope scope, Offerable? words, string line) => StubCard.Make(scope.Words, words?.Title ?? scope.Words.OfferTitle, line);
}
