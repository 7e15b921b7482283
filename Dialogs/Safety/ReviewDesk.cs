using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>What was flagged, for who reviews it: seen at any time, and settled. A card that shows what isn't so any more settles nothing.</summary>
internal sealed class ReviewDesk(Facilitators facilitators, SafetyOptions options, WithdrawnShelf withdrawn, ScenarioShelf shelf)
{
    /// <summary>Shows what waits.</summary>
    public async Task ListAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (await ListCardAsync(scope, cancellationToken) is { } card)
            scope.Reply.Show(card, scope.Words.FlagsSummary);
        else
            scope.Reply.Say(scope.Words.ReviewsNotYours);
    }

    /// <summary>Shows one of them; the list stays as it is by now.</summary>
    public async Task OpenAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var facts = FlagSubject.Parse(answer.Id) is { } subject ? await FindAsync(scope, subject, cancellationToken) : null;
        if (facts is null || await ListCardAsync(scope, cancellationToken) is not { } list)
        {
            scope.Reply.Answer(scope.PressedCardId, TalkCard.Said(scope.Words, scope.Words.NotYours));
            return;
        }

        scope.Reply.Answer(null, list);
        if (!scope.Turn.AnswerWentOut)
            scope.Reply.Show(ReviewCard.Make(scope.Words, Reviews.Of(facts, TitleOf(scope, facts.Subject))), scope.Words.FlagsSummary);
    }

    public async Task SettleAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var card = Reviews.Read(answer.Id);
        var facts = card is null ? null : await FindAsync(scope, card.Subject, cancellationToken);
        if (card is null || facts is null)
        {
            scope.Reply.Answer(scope.PressedCardId, TalkCard.Said(scope.Words, scope.Words.NotYours));
            return;
        }

        var title = TitleOf(scope, facts.Subject);
        if (facts.Reviews == card.Reviews && IsAnotherQuestion(card, facts, answer))
        {
            scope.Reply.Answer(scope.PressedCardId, ReviewCard.Make(scope.Words, Reviews.Of(facts, title)));
            return;
        }

        if (facts.Reviews == card.Reviews)
        {
            // What is settled is what the card showed.
            var seen = facts with { ShownTo = card.ShownTo < facts.ShownTo ? card.ShownTo : facts.ShownTo };
            facts = await scope.Turn.Reviews.SettleAsync(seen, isKeptOff: answer.Verb is Verbs.ReviewOff, cancellationToken);
            scope.OnceKept.Add(withdrawn.Forget);
        }

        scope.Reply.Answer(scope.PressedCardId, ReviewCard.Settled(scope.Words, title, Reviews.StandingOf(facts.State), facts.Subject.On is FlagOn.Note));
    }

    // It was withdrawn since the card came, or flagged again; or it would be put back over what nobody could read yet.
    private static bool IsAnotherQuestion(ReviewSeen card, FlagFacts facts, CardAnswer answer) =>
        facts.State != card.State || facts.HasMoreThan(card.ShownTo) || (facts.IsHeld && answer.Verb is Verbs.ReviewBack);

    private Task<FlagFacts?> FindAsync(TurnScope scope, FlagSubject subject, CancellationToken cancellationToken) =>
        scope.Turn.Reviews.FindAsync(subject, facilitators, options.FlagThreshold, cancellationToken);

    private async Task<AdaptiveCard?> ListCardAsync(TurnScope scope, CancellationToken cancellationToken) =>
        await scope.Turn.Reviews.ListAsync(facilitators, options.FlagThreshold, cancellationToken) is { } all
            ? ReviewsCard.Make(scope.Words, Reviews.LinesOf(all, subject => TitleOf(scope, subject)))
            : null;

    private string TitleOf(TurnScope scope, FlagSubject subject) => SafetyMaker.TitleOf(shelf, subject, scope.Words);
}
