using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>Settles flags, by who reviews them. A card that shows what isn't so any more settles nothing.</summary>
internal sealed class ReviewDesk(Facilitators facilitators, WithdrawnShelf withdrawn, ScenarioShelf shelf)
{
    public async Task SettleAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var card = Reviews.Read(answer.Id);
        var facts = card is var (subject, _, _) ? await scope.Turn.Flags.FindForReviewAsync(subject, facilitators, cancellationToken) : null;
        if (card is not var (_, state, reviews) || facts is null)
        {
            scope.Reply.Answer(scope.PressedCardId, TalkCard.Said(scope.Words, scope.Words.NotYours));
            return;
        }

        var title = SafetyMaker.TitleOf(shelf, facts.Subject, scope.Words);
        if (facts.Reviews == reviews && facts.State != state)
        {
            // It was withdrawn since the card came: that is another question.
            scope.Reply.Answer(scope.PressedCardId, ReviewCard.Make(scope.Words, Reviews.Of(facts, title)));
            return;
        }

        if (facts.Reviews == reviews)
        {
            facts = await scope.Turn.Flags.ReviewAsync(facts, isKeptOff: answer.Verb is Verbs.ReviewOff, cancellationToken);
            scope.OnceKept.Add(withdrawn.Forget);
        }

        scope.Reply.Answer(scope.PressedCardId, ReviewCard.Settled(scope.Words, title, Reviews.StandingOf(facts.State)));
    }
}
