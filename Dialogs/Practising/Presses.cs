using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>What a press on a dilemma's card, or a typed line, does. Everything is checked against the attempt as it is kept.</summary>
internal sealed class Presses(Offers offers)
{
    /// <summary>Answers a press.</summary>
    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id || await scope.Turn.FindAsync(id, cancellationToken) is not { } attempt)
        {
            Dead(scope, scope.Words.NotYours);
            return;
        }

        switch (attempt.Status)
        {
            case AttemptStatus.Offered:
                await AnswerOfferAsync(scope, attempt, answer, cancellationToken);
                break;
            case AttemptStatus.UnderWay:
                await AnswerRunAsync(scope, attempt, answer, cancellationToken);
                break;
            case AttemptStatus.PutAway:
                TakeUp(scope, attempt, answer);
                break;
            case AttemptStatus.Finished when answer is { Verb: Verbs.Begin, Id: SkipTo.Another }:
                scope.Reply.Answer(scope.PressedCardId, Ending(scope, attempt, isLatest: false));
                await MoveOnAsync(scope, cancellationToken);
                break;
            default:
                AnswerOld(scope, attempt, answer, scope.Words.Finished);
                break;
        }
    }

    private async Task MoveOnAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Turn.Open is { } open)
        {
            Present.ShowAgain(scope, open);
            return;
        }

        await offers.OfferAsync(scope, "", [], cancellationToken);
        if (scope.Turn.Open is { } next)
            Present.Show(scope, next);
    }

    private static AdaptiveCard Ending(TurnScope scope, Attempt attempt, bool isLatest) =>
        EndingCard.Make(scope.Words, attempt.Id, attempt.Run, RoadNotTaken.For(attempt.Run), isLatest);

    /// <summary>Answers a typed line: a reason where one is awaited, otherwise a word on what is.</summary>
    public async Task TypedAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        switch (scope.Turn.Open)
        {
            case { Run.Justifying: { } choice } attempt:
                if (text.Length > JustifyCard.Longest)
                    scope.Reply.Say(words.TooLong);
                else
                    await DecideAsync(scope, attempt, new Decision(DecisionKind.Justify, choice.Id, text), cancellationToken);
                break;
            case { Status: AttemptStatus.Offered }:
                scope.Reply.Say(words.BriefAwaitsPress);
                break;
            case not null:
                scope.Reply.Say(words.SceneAwaitsPress);
                break;
            default:
                scope.Reply.Say(words.Unknown);
                break;
        }
    }

    private async Task AnswerOfferAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case { Verb: Verbs.Begin }:
                var begun = scope.Turn.Begin(attempt);
                scope.Reply.Answer(CardIdOf(scope, attempt), StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, attempt.Run.Dilemma.About));
                Present.Show(scope, begun);
                break;
            case { Verb: Verbs.Skip, Id: SkipTo.Another }:
                Withdraw(scope, attempt);
                await offers.OfferAsync(scope, "", [attempt.Run.Dilemma.Id], cancellationToken);
                if (scope.Turn.Open is { } other)
                    Present.Show(scope, other);
                break;
            case { Verb: Verbs.Skip }:
                Withdraw(scope, attempt);
                break;
            default:
                Dead(scope, scope.Words.BriefAwaitsPress);
                break;
        }
    }

    private async Task AnswerRunAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (DecisionOf(attempt.Run, answer) is not { } decision)
        {
            AnswerOld(scope, attempt, answer, scope.Words.BeenHere);
            return;
        }

        if (decision.Text is { Length: > JustifyCard.Longest })
        {
            scope.Reply.Say(scope.Words.TooLong);
            Present.ShowAgain(scope, attempt);
            return;
        }

        await DecideAsync(scope, attempt, decision, cancellationToken);
    }

    /// <summary>The decision that a press is, or null when it was made for another step or for something that isn't open.</summary>
    private static Decision? DecisionOf(Run run, CardAnswer answer)
    {
        if (answer.Step != run.Step || answer.Id is not { } id)
            return null;

        Decision? decision = answer.Verb switch
        {
            Verbs.Ask => Decision.Ask(id),
            Verbs.Choose => Decision.Choose(id),
            Verbs.Reply => new Decision(DecisionKind.Justify, id, string.IsNullOrWhiteSpace(answer.Line) ? null : answer.Line.Trim()),
            Verbs.Skip => new Decision(DecisionKind.Justify, id),
            _ => null,
        };
        return decision is not null && run.Take(decision) is not null ? decision : null;
    }

    private static async Task DecideAsync(TurnScope scope, Attempt attempt, Decision decision, CancellationToken cancellationToken)
    {
        var after = await scope.Turn.DecideAsync(attempt, decision, cancellationToken)
            ?? throw new InvalidOperationException($"Step {attempt.Run.Step} was open a moment ago and is not any more.");
        scope.Reply.Answer(CardIdOf(scope, attempt), TrailCard.Make(scope.Words, after.Run, attempt.Run.Step));
        if (after.Run.HasEnded)
            scope.Reply.Show(Ending(scope, after, isLatest: true));
        else
            Present.Show(scope, after);
    }

    /// <summary>A press on a card that was answered before: what became of it, and where the person is now.</summary>
    private static void AnswerOld(TurnScope scope, Attempt attempt, CardAnswer answer, string word)
    {
        var run = attempt.Run;
        if (answer is { Verb: Verbs.Begin } && run.Step == 0 && attempt.IsOpen)
        {
            scope.Reply.Answer(CardIdUnlessPresent(scope, attempt), StubCard.Make(scope.Words, run.Dilemma.Title, run.Dilemma.About));
            Again(scope, attempt, null, onlyIfUnanswered: true);
            return;
        }

        if (answer.Step < 0 || answer.Step >= run.Step || answer.Verb is Verbs.Begin)
        {
            scope.Reply.Answer(CardIdUnlessPresent(scope, attempt), StubCard.Make(scope.Words, run.Dilemma.Title, word));
            Again(scope, attempt, word);
            return;
        }

        scope.Reply.Answer(CardIdUnlessPresent(scope, attempt), TrailCard.Make(scope.Words, run, answer.Step));
        var taken = run.Turns[answer.Step];
        if (taken.Decision.Id == answer.Id && answer.Step == run.Step - 1)
        {
            Again(scope, attempt, null, onlyIfUnanswered: true);
            return;
        }

        Again(scope, attempt, taken.Decision.Id == answer.Id ? word : scope.Words.AlreadyAnswered(scope.Words.Quote(taken.Did)));
    }

    private static void Again(TurnScope scope, Attempt attempt, string? word, bool onlyIfUnanswered = false)
    {
        // The same press twice, as impatient fingers and repeating channels do: the next card is there already.
        if (onlyIfUnanswered && attempt.CardId is not null && scope.Turn is not { IsRepeat: true, AnswerWentOut: false })
            return;
        if (word is not null)
            scope.Reply.Say(word);
        if (attempt.IsOpen)
            Present.ShowAgain(scope, attempt);
    }

    private static void TakeUp(TurnScope scope, Attempt attempt, CardAnswer answer)
    {
        scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.ContinuesBelow));
        if (answer.Verb is not Verbs.Begin)
            scope.Reply.Say(scope.Words.BeenHere);
        Resuming.TakeUp(scope, attempt);
    }

    private static void Withdraw(TurnScope scope, Attempt attempt)
    {
        scope.Turn.Withdraw(attempt);
        scope.Reply.Answer(CardIdOf(scope, attempt), StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.PutAwayOffer));
    }

    private static void Dead(TurnScope scope, string word)
    {
        scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, scope.Words.WelcomeTitle, word));
        scope.Reply.Say(word);
    }

    private static string? CardIdOf(TurnScope scope, Attempt attempt) => scope.PressedCardId ?? attempt.CardId;

    // A forged or stale press can come from the present card itself: that one is shrunk by being shown again, not here.
    private static string? CardIdUnlessPresent(TurnScope scope, Attempt attempt) =>
        scope.PressedCardId == attempt.CardId ? null : scope.PressedCardId;
}
