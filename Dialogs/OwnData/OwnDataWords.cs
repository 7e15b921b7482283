using EmpathyBot.Cards.OwnData;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>What the words do that concern a person's own data. They leave a dilemma where it is.</summary>
internal sealed class OwnDataWords(WhoSeesWhat whoSees, ExportOffers exports) : IAreaWords
{
    public bool Takes(WordKind word) => word is WordKind.WhoSeesWhat or WordKind.ExportMyData or WordKind.ForgetMe;

    public async Task AnswerAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken)
    {
        switch (word.Kind)
        {
            case WordKind.WhoSeesWhat:
                scope.Reply.Show(await whoSees.CardAsync(scope, cancellationToken), scope.Words.SummaryOf(scope.Words.WhoSeesTitle));
                break;
            case WordKind.ExportMyData:
                await exports.OfferAsync(scope, byLink: false, cancellationToken);
                break;
            case WordKind.ForgetMe:
                scope.Reply.Show(ForgetCard.Ask(scope.Words), scope.Words.SummaryOf(scope.Words.WhoSeesTitle));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(word), word.Kind, "This word says nothing of a person's own data.");
        }
    }
}
