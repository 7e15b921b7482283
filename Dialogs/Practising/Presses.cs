using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Everywhere;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>What a press on a dilemma's card does. Everything is checked against the attempt as it is kept.</summary>
internal sealed class Presses(Offers offers, Decisions decisions, Resuming resuming)
{
    /// <summary>Answers a press.</summary>
    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id)
        {
            OldPresses.Dead(scope, scope.Words.NotYours);
            return;
        }

        if (await scope.Attempts.FindAsync(id, cancellationToken) is not { } attempt)
        {
            OldPresses.Gone(scope, id);
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
                await TakeUpAsync(scope, attempt, answer, cancellationToken);
                break;
            case AttemptStatus.Finished when answer is { Verb: Verbs.Begin, Id: SkipTo.Another }:
                // Whoever typed a line to keep and pressed on has meant it.
                var debrief = await DebriefAlong.TakeAsync(scope, attempt, answer, cancellationToken);
                scope.Reply.Answer(scope.PressedCardId, Present.Ending(scope, attempt, isLatest: false, debrief));
                await MoveOnAsync(scope, cancellationToken);
                break;
            default:
                OldPresses.Answer(scope, attempt, answer, scope.Words.Finished);
                break;
        }
    }

    private async Task MoveOnAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Attempts.Open is { } open)
        {
            Present.ShowAgain(scope, open);
            return;
        }

        await offers.OfferAsync(scope, "", [], cancellationToken);
        if (scope.Attempts.Open is { } next)
            Present.Show(scope, next);
    }

    private async Task AnswerOfferAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case { Verb: Verbs.Begin }:
                var begun = scope.Attempts.Begin(attempt);
                scope.Turn.NotePreBrief(PreBrief.VersionOf(scope.Terms));
                if (scope.Turn.Rhythm.Row.LightenedAt is not null && !attempt.Run.Dilemma.IsHeavy)
                    scope.Turn.Rhythm.Change(row => row.LightenedAt = null);
                scope.Reply.Answer(CardIdOf(scope, attempt), StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, attempt.Run.Dilemma.About));
                Present.ShrinkOther(scope, attempt);
                Present.Show(scope, begun);
                break;
            case { Verb: Verbs.Skip, Id: SkipTo.NoneOfThisKind } when attempt.Run.Dilemma.IsHeavy:
                scope.Turn.Rhythm.Change(row => HeavyTopics.TurnDown(row, attempt.Run.Dilemma.Topic));
                Withdraw(scope, attempt, scope.Words.HeavyNoneNoted(attempt.Run.Dilemma.Topic));
                await offers.OfferAsync(scope, "", [attempt.Run.Dilemma.Id], cancellationToken);
                if (scope.Attempts.Open is { } instead)
                    Present.Show(scope, instead);
                break;
            case { Verb: Verbs.Skip, Id: SkipTo.Another }:
                Withdraw(scope, attempt, scope.Words.PutAwayOffer);
                await offers.OfferAsync(scope, "", [attempt.Run.Dilemma.Id], cancellationToken);
                if (scope.Attempts.Open is { } other)
                    Present.Show(scope, other);
                break;
            case { Verb: Verbs.Skip }:
                Withdraw(scope, attempt, scope.Words.PutAwayOffer);
                break;
            default:
                OldPresses.Dead(scope, scope.Words.BriefAwaitsPress);
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

        if (Decisions.FaultOf(scope.Words, attempt.Run, answer) is { } fault)
        {
            scope.Reply.Say(fault);
            Present.ShowAgain(scope, attempt);
            return;
        }

        if (decisions.Of(attempt.Run, answer) is not { } decision)
        {
            OldPresses.Answer(scope, attempt, answer, scope.Words.BeenHere);
            return;
        }

        await Decisions.TakeAsync(scope, attempt, decision, cancellationToken);
    }

    private async Task TakeUpAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.ContinuesBelow));
        if (answer.Verb is not Verbs.Begin)
            scope.Reply.Say(scope.Words.BeenHere);
        await resuming.TakeUpAsync(scope, attempt, cancellationToken);
    }

    private static void Withdraw(TurnScope scope, Attempt attempt, string line)
    {
        scope.Attempts.Withdraw(attempt);
        scope.Reply.Answer(CardIdOf(scope, attempt), StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, line));
    }

    private static string? CardIdOf(TurnScope scope, Attempt attempt) => scope.PressedCardId ?? attempt.CardId;
}
