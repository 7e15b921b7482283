using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.OwnData;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.OwnData;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>What a press does that concerns a person's own data.</summary>
internal sealed class OwnDataPresses(WhoSeesWhat whoSees, ExportOffers exports, Erasures erasures, JustForgotten forgotten) : IAreaPresses
{
    public bool Takes(CardAnswer answer) =>
        answer.Verb is Verbs.WhoSees or Verbs.Export or Verbs.ExportLink or Verbs.Forget or Verbs.ForgetYes or Verbs.ForgetNo;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer.Verb)
        {
            case Verbs.ForgetYes:
                await ForgetAsync(scope, cancellationToken);
                break;
            case Verbs.ForgetNo:
                scope.Reply.Answer(scope.PressedCardId, ForgetCard.Answered(scope.Words, isYes: false));
                break;
            case Verbs.Forget:
                await StayAsync(scope, answer, cancellationToken);
                scope.Reply.Show(ForgetCard.Ask(scope.Words), scope.Words.SummaryOf(scope.Words.WhoSeesTitle));
                break;
            case Verbs.ExportLink:
                scope.Reply.Answer(scope.PressedCardId, ExportCard.Told(scope.Words, scope.Words.ContinuesBelow));
                await exports.OfferAsync(scope, byLink: true, cancellationToken);
                break;
            case Verbs.Export:
                await StayAsync(scope, answer, cancellationToken);
                await exports.OfferAsync(scope, byLink: false, cancellationToken);
                break;
            default:
                scope.Reply.Show(await whoSees.CardAsync(scope, cancellationToken), scope.Words.SummaryOf(scope.Words.WhoSeesTitle));
                break;
        }
    }

    // The card stays as it is, to be pressed again.
    private async Task StayAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken) => scope.Reply.Answer(
        null, answer.Id is ForgetCard.From ? ForgetCard.Ask(scope.Words) : await whoSees.CardAsync(scope, cancellationToken));

    private async Task ForgetAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        await scope.Turn.OwnData.ForgetAsync(cancellationToken);
        scope.Reply.Answer(scope.PressedCardId, ForgetCard.Answered(scope.Words, isYes: true));
        scope.OnceKept.Add(() =>
        {
            forgotten.Add(scope.Context.Activity);
            erasures.Wake();
        });
    }
}
