using System.Diagnostics.CodeAnalysis;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Everywhere;
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
        if (answer.AttemptId is not { } id)
        {
            Dead(scope, scope.Words.NotYours);
            return;
        }

        if (await scope.Turn.FindAsync(id, cancellationToken) is not { } attempt)
        {
            Gone(scope, id);
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
                scope.Reply.Answer(scope.PressedCardId, Present.Ending(scope, attempt, isLatest: false));
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
        if (answer is { Verb: Verbs.Begin, Id: PutAwayCard.GoOn })
        {
            if (!Present.IsPressed(scope, attempt))
                scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.ContinuesBelow));
            Present.ShowAgain(scope, attempt);
            return;
        }

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
            Present.ShowClosed(scope, after);
        else
            Present.Show(scope, after);
    }

    /// <summary>A press on a card that was answered before: what became of it, and where the person is now.</summary>
    private static void AnswerOld(TurnScope scope, Attempt attempt, CardAnswer answer, string word)
    {
        if (IsLatest(attempt, answer))
        {
            // The same press twice, as impatient fingers and repeating channels do: what follows is there already, unless sending it failed.
            scope.Reply.Answer(scope.PressedCardId, Receipt(scope, attempt, answer, word));
            if (attempt.CardId is null || Present.IsPressed(scope, attempt))
                ShowWhereItStands(scope, attempt);
            return;
        }

        // A forged or stale press can come from the present card itself: that one is shrunk by being shown again, not here.
        if (!Present.IsPressed(scope, attempt))
            scope.Reply.Answer(scope.PressedCardId, Receipt(scope, attempt, answer, word));
        scope.Reply.Say(attempt.IsOpen && IsTaken(attempt, answer, out var taken) && taken.Decision.Id != answer.Id
            ? scope.Words.AlreadyAnswered(scope.Words.Quote(taken.Did))
            : word);
        if (attempt.IsOpen)
            Present.ShowAgain(scope, attempt);
    }

    /// <summary>Answers the repeat of a press, which has had its effect: what became of the card, and what follows unless that is known to be there.</summary>
    public async Task RepeatAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var attempt = answer.AttemptId is { } id ? await scope.Turn.FindAsync(id, cancellationToken) : null;
        scope.Reply.Answer(scope.PressedCardId, attempt is null
            ? StubCard.Make(scope.Words, scope.Words.WelcomeTitle, scope.Words.PutAwayOffer)
            : Receipt(scope, attempt, answer, scope.Words.ContinuesBelow));
        if (scope.Turn.AnswerWentOut)
            return;

        if (scope.Turn.Open is { } open)
            Present.ShowAgain(scope, open);
        else if (attempt is not null)
            Present.ShowClosed(scope, attempt);
    }

    /// <summary>What the card of a press is by now.</summary>
    private static AdaptiveCard Receipt(TurnScope scope, Attempt attempt, CardAnswer answer, string word) => answer switch
    {
        _ when IsTaken(attempt, answer, out _) => TrailCard.Make(scope.Words, attempt.Run, answer.Step),
        { Verb: Verbs.Begin, Id: SkipTo.Another } when attempt.Run.HasEnded => Present.Ending(scope, attempt, isLatest: false),
        { Verb: Verbs.Begin, Id: null } => StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, attempt.Run.Dilemma.About),
        _ => StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, word),
    };

    private static bool IsTaken(Attempt attempt, CardAnswer answer, [NotNullWhen(true)] out RunTurn? taken)
    {
        taken = answer.Verb is not Verbs.Begin && answer.Step >= 0 && answer.Step < attempt.Run.Step ? attempt.Run.Turns[answer.Step] : null;
        return taken is not null;
    }

    /// <summary>Whether the press is the one that led to where the attempt stands.</summary>
    private static bool IsLatest(Attempt attempt, CardAnswer answer) => IsTaken(attempt, answer, out var taken)
        ? taken.Decision.Id == answer.Id && answer.Step == attempt.Run.Step - 1
        : answer is { Verb: Verbs.Begin, Id: null } && attempt.Run.Step == 0;

    private static void ShowWhereItStands(TurnScope scope, Attempt attempt)
    {
        if (attempt.IsOpen)
            Present.ShowAgain(scope, attempt);
        else
            Present.ShowClosed(scope, attempt);
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

    /// <summary>An attempt that isn't there, or isn't this person's: the two are not told apart.</summary>
    private static void Gone(TurnScope scope, Guid id)
    {
        if (scope.Turn.WasWithdrawn(id))
            scope.Reply.Answer(null, StubCard.Make(scope.Words, scope.Words.WelcomeTitle, scope.Words.PutAwayOffer));
        else
            Dead(scope, scope.Turn.Open is null ? scope.Words.DilemmaGone : scope.Words.BeenHere);
    }

    /// <summary>A press that leads nowhere: a word, and where the person is if they are somewhere.</summary>
    private static void Dead(TurnScope scope, string word)
    {
        scope.Reply.Say(word);
        var open = scope.Turn.Open;
        if (open is null || !Present.IsPressed(scope, open))
            scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, scope.Words.WelcomeTitle, word));
        if (open is not null)
            Present.ShowAgain(scope, open);
    }

    private static string? CardIdOf(TurnScope scope, Attempt attempt) => scope.PressedCardId ?? attempt.CardId;
}
