using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Outreach;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>What a press does on the card of an ending, and what begins a long debrief or leaves it. Everything is checked against what is kept.</summary>
internal sealed class DebriefPresses(DebriefDesk desk, JoinedMessages joined) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.DebriefFeel or Verbs.DebriefLine or Verbs.DebriefMore or Verbs.DebriefLater or Verbs.DebriefDone;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (await DebriefAlong.FindEndedAsync(scope, answer, cancellationToken) is not { } attempt)
        {
            OldPresses.Dead(scope, scope.Words.NotYours);
            return;
        }

        switch (answer.Verb)
        {
            case Verbs.DebriefFeel:
            case Verbs.DebriefLine:
                await AtOnceAsync(scope, attempt, answer, cancellationToken);
                break;
            case Verbs.DebriefMore:
                await MoreAsync(scope, attempt, answer, cancellationToken);
                break;
            case Verbs.DebriefLater:
                await LaterAsync(scope, attempt, answer, cancellationToken);
                break;
            default:
                await DoneAsync(scope, attempt, answer, cancellationToken);
                break;
        }
    }

    /// <summary>Answers the repeat of a press, which has had its effect: what its card is by now, and where the debrief stands unless that is known to be there.</summary>
    public async Task RepeatAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (await DebriefAlong.FindEndedAsync(scope, answer, cancellationToken) is not { } attempt || await scope.Turn.Debriefs.FindAsync(attempt.Id, cancellationToken) is not { } debrief)
        {
            OldPresses.Dead(scope, scope.Words.NotYours);
            return;
        }

        var others = answer.Verb is Verbs.DebriefMore ? await joined.FindAsync(scope, cancellationToken) : null;
        scope.Reply.Answer(scope.PressedCardId, others ?? answer switch
        {
            { Verb: Verbs.DebriefFeel or Verbs.DebriefLine } or { Id: ShortDebrief.From } => Ending(scope, attempt, debrief),
            { Verb: Verbs.DebriefLater or Verbs.DebriefDone } when debrief.Row.Status is DebriefStatus.PutOff => Aside(scope, attempt, debrief, answer),
            _ => DebriefPresent.Below(scope, attempt),
        });
        if (!scope.Turn.AnswerWentOut && answer is { Verb: Verbs.DebriefLater, Id: ShortDebrief.From } && debrief.Row.Status is DebriefStatus.PutOff)
            scope.Reply.Say(desk.AsideLine(scope, debrief, isReady: false));
        await desk.ShowAgainAsync(scope, attempt, debrief, cancellationToken);
    }

    private static AdaptiveCard Ending(TurnScope scope, Attempt attempt, Debrief debrief) =>
        Present.Ending(scope, attempt, isLatest: scope.Attempts.Open is null, debrief);

    private static async Task AtOnceAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = await DebriefAlong.TakeAsync(scope, attempt, answer, cancellationToken);
        if (answer is { Verb: Verbs.DebriefFeel, Id: { } said } && said != debrief.Row.Pressed && ShortQuestions.Answers(debrief.Row.Asked).Contains(said))
            debrief = scope.Turn.Debriefs.Press(debrief, said);
        if (answer.IsLooked && scope.PressedCardId is not null && scope.PressedCardId != attempt.CardId)
        {
            // It was asked about on a card below the ending.
            scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.DebriefOwnWordsKept(scope.Words.Ask(debrief.Row.Asked))));
            scope.Reply.Update(attempt.CardId, Ending(scope, attempt, debrief));
            return;
        }

        scope.Reply.Answer(scope.PressedCardId, Ending(scope, attempt, debrief));
    }

    private async Task MoreAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = await DebriefAlong.TakeAsync(scope, attempt, answer, cancellationToken);
        var others = await joined.FindAsync(scope, cancellationToken, row => row.Kind is DeliveryKind.Debrief && row.AttemptId == attempt.Id);
        if (debrief.Row.Status is DebriefStatus.Done)
        {
            scope.Reply.Answer(scope.PressedCardId, others ?? StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.DebriefAllSaid));
            if (others is not null)
                scope.Reply.Say(scope.Words.DebriefAllSaid);
            return;
        }

        await desk.TakeUpAsync(scope, attempt, debrief, cancellationToken);
        var after = await scope.Turn.Debriefs.FindAsync(attempt.Id, cancellationToken) ?? debrief;
        scope.Reply.Answer(scope.PressedCardId, others ?? (answer.Id is ShortDebrief.From ? Ending(scope, attempt, after) : DebriefPresent.Below(scope, attempt)));
    }

    private async Task LaterAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = answer.Id is ShortDebrief.From
            ? await DebriefAlong.TakeAsync(scope, attempt, answer, cancellationToken)
            : DebriefAlong.TakeAnswer(scope, await DebriefAlong.FindAsync(scope, attempt, cancellationToken), answer);
        if (IsOver(scope, attempt, debrief, answer))
            return;
        var after = desk.PutOff(scope, debrief);
        scope.Reply.Answer(scope.PressedCardId, answer.Id is ShortDebrief.From ? Ending(scope, attempt, after) : Aside(scope, attempt, after, answer));
        if (answer.Id is ShortDebrief.From)
            scope.Reply.Say(desk.AsideLine(scope, after, isReady: false));
    }

    // Enough for now is no end: it goes on where it stopped whenever the person comes back to it.
    private async Task DoneAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = DebriefAlong.TakeAnswer(scope, await DebriefAlong.FindAsync(scope, attempt, cancellationToken), answer);
        if (!IsOver(scope, attempt, debrief, answer))
            scope.Reply.Answer(scope.PressedCardId, Aside(scope, attempt, scope.Turn.Debriefs.PutAside(debrief), answer));
    }

    // It is through, or was taken up meanwhile: then there is nothing to put off.
    private static bool IsOver(TurnScope scope, Attempt attempt, Debrief debrief, CardAnswer answer)
    {
        if (debrief.Row.Status is DebriefStatus.Done)
            scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.DebriefAllSaid));
        else if (debrief.IsOpen && answer.Id is DebriefReadyCard.From)
            scope.Reply.Answer(scope.PressedCardId, DebriefPresent.Below(scope, attempt));
        else
            return false;
        return true;
    }

    private AdaptiveCard Aside(TurnScope scope, Attempt attempt, Debrief debrief, CardAnswer answer) =>
        StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, desk.AsideLine(scope, debrief, answer.Id is DebriefReadyCard.From));
}
