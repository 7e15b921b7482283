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

/// <summary>What a press does on the card of an ending, and on those of a long debrief. Everything is checked against what is kept.</summary>
internal sealed class DebriefPresses(DebriefDesk desk, JoinedMessages joined) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.DebriefFeel or Verbs.DebriefLine or Verbs.DebriefMore or Verbs.DebriefLater
        or Verbs.DebriefAnswer or Verbs.DebriefSkip or Verbs.DebriefDone or Verbs.DebriefPromise or Verbs.DebriefLetGo or Verbs.DebriefNotMeant;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (await FindAsync(scope, answer, cancellationToken) is not { } attempt)
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
            case Verbs.DebriefDone:
                await DoneAsync(scope, attempt, answer, cancellationToken);
                break;
            case Verbs.DebriefNotMeant:
                await NotMeantAsync(scope, attempt, answer, cancellationToken);
                break;
            default:
                await QuestionAsync(scope, attempt, answer, cancellationToken);
                break;
        }
    }

    /// <summary>Answers the repeat of a press, which has had its effect: what its card is by now, and where the debrief stands unless that is known to be there.</summary>
    public async Task RepeatAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (await FindAsync(scope, answer, cancellationToken) is not { } attempt || await scope.Turn.Debriefs.FindAsync(attempt.Id, cancellationToken) is not { } debrief)
        {
            OldPresses.Dead(scope, scope.Words.NotYours);
            return;
        }

        if (answer.Verb is Verbs.DebriefNotMeant or Verbs.DebriefLetGo && answer.Step == debrief.Row.Stage && debrief.IsOpen)
        {
            // Its card is where it was, and what was typed on it stays there.
            await AnswerAsync(scope, answer, cancellationToken);
            return;
        }

        var others = answer.Verb is Verbs.DebriefMore ? await joined.FindAsync(scope, cancellationToken) : null;
        scope.Reply.Answer(scope.PressedCardId, others ?? answer switch
        {
            { Verb: Verbs.DebriefFeel or Verbs.DebriefLine } or { Id: ShortDebrief.From } => Ending(scope, attempt, debrief),
            { Verb: Verbs.DebriefLater or Verbs.DebriefDone } when debrief.Row.Status is DebriefStatus.PutOff => Aside(scope, attempt, debrief, answer),
            _ when IsAnswered(debrief, answer) => await TrailAsync(scope, attempt, debrief, answer.Step, cancellationToken),
            _ => DebriefPresent.Below(scope, attempt),
        });
        if (!scope.Turn.AnswerWentOut && answer is { Verb: Verbs.DebriefLater, Id: ShortDebrief.From } && debrief.Row.Status is DebriefStatus.PutOff)
            scope.Reply.Say(desk.AsideLine(scope, debrief, isReady: false));
        if (!scope.Turn.AnswerWentOut && debrief.IsOpen)
            await DebriefPresent.ShowAgainAsync(scope, attempt, debrief, cancellationToken);
        else if (!scope.Turn.AnswerWentOut && debrief.Row.Status is DebriefStatus.Done)
            desk.ShowThrough(scope, attempt, debrief, await PromiseOfAsync(scope, attempt, cancellationToken));
    }

    private static AdaptiveCard Ending(TurnScope scope, Attempt attempt, Debrief debrief) =>
        Present.Ending(scope, attempt, isLatest: scope.Attempts.Open is null, debrief);

    private static bool IsAnswered(Debrief debrief, CardAnswer answer) =>
        answer.Verb is Verbs.DebriefAnswer or Verbs.DebriefSkip or Verbs.DebriefPromise && answer.Step >= 0 && answer.Step < debrief.Row.Stage
        && DebriefFlow.At(debrief.Row.Form, answer.Step) is not null;

    private static async Task AtOnceAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = await DebriefAlong.TakeAsync(scope, attempt, answer, cancellationToken);
        if (answer is { Verb: Verbs.DebriefFeel, Id: { } said } && said != debrief.Row.Pressed && ShortQuestions.Answers(debrief.Row.Asked).Contains(said))
            debrief = scope.Turn.Debriefs.Press(debrief, said);
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

    // Answers, skips and promises belong to one stage: what comes for another has been answered.
    private async Task QuestionAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = await DebriefAlong.FindAsync(scope, attempt, cancellationToken);
        if (debrief.Row.Status is not (DebriefStatus.Open or DebriefStatus.PutOff) || answer.Step != debrief.Row.Stage
            || DebriefFlow.At(debrief.Row.Form, debrief.Row.Stage) is not { } question
            || (answer.Verb is Verbs.DebriefPromise or Verbs.DebriefLetGo) != (question is DebriefQuestion.Promise && answer.Verb is not Verbs.DebriefSkip))
        {
            await OldAsync(scope, attempt, debrief, answer, cancellationToken);
            return;
        }

        switch (answer.Verb)
        {
            case Verbs.DebriefSkip:
                await desk.SkipAsync(scope, attempt, debrief, cancellationToken);
                break;
            case Verbs.DebriefLetGo:
                await LetGoAsync(scope, attempt, debrief, answer, cancellationToken);
                break;
            case Verbs.DebriefPromise:
                if (await desk.PromiseAsync(scope, attempt, debrief, FormOf(answer), scope.PressedCardId, cancellationToken) is { } again)
                    scope.Reply.Answer(scope.PressedCardId, again);
                break;
            default:
                await AnswerAsync(scope, attempt, debrief, answer.Line?.Trim() ?? "", cancellationToken);
                break;
        }
    }

    private async Task AnswerAsync(TurnScope scope, Attempt attempt, Debrief debrief, string text, CancellationToken cancellationToken)
    {
        if (text.Length is > 0 and <= DebriefCard.Longest)
        {
            await desk.AnswerAsync(scope, attempt, debrief, text, scope.PressedCardId, cancellationToken);
            return;
        }

        var fault = text.Length == 0 ? scope.Words.DebriefSaySomething : scope.Words.DebriefAnswerTooLong;
        scope.Reply.Answer(scope.PressedCardId, await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, note: fault));
    }

    private static async Task LetGoAsync(TurnScope scope, Attempt attempt, Debrief debrief, CardAnswer answer, CancellationToken cancellationToken)
    {
        var open = await scope.Turn.Promises.FindOpenAsync(cancellationToken);
        if (Guid.TryParseExact(answer.Id, "N", out var id) && open.FirstOrDefault(promise => promise.Id == id) is { } promise)
            scope.Turn.Promises.LetGo(promise);
        scope.Reply.Answer(scope.PressedCardId, await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, FormOf(answer)));
    }

    // What was read in the answer before counts for nothing, and what was begun on the card stays on it.
    private static async Task NotMeantAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = await DebriefAlong.FindAsync(scope, attempt, cancellationToken);
        if (answer.Step != debrief.Row.Stage || DebriefFlow.At(debrief.Row.Form, debrief.Row.Stage) is null || debrief.Row.Status is DebriefStatus.Done)
        {
            await OldAsync(scope, attempt, debrief, answer, cancellationToken);
            return;
        }

        if (DebriefPresent.ReadLast(debrief) is { } read)
            debrief = scope.Turn.Debriefs.TakeBackReading(debrief, read);
        var draft = answer.Line is { Length: <= DebriefCard.Longest } line ? line : "";
        scope.Reply.Answer(
            scope.PressedCardId, await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, FormOf(answer), scope.Words.DebriefNotMeantNoted, draft));
    }

    private static async Task OldAsync(TurnScope scope, Attempt attempt, Debrief debrief, CardAnswer answer, CancellationToken cancellationToken)
    {
        scope.Reply.Answer(scope.PressedCardId, IsAnswered(debrief, answer)
            ? await TrailAsync(scope, attempt, debrief, answer.Step, cancellationToken)
            : DebriefPresent.Below(scope, attempt));
        // The same answer twice, as impatient fingers send it, needs no word.
        if (IsAnswered(debrief, answer) && debrief.TextOf(DebriefFlow.NameAt(debrief.Row.Form, answer.Step)) == answer.Line?.Trim())
            return;
        if (!debrief.IsOpen)
            return;
        scope.Reply.Say(scope.Words.DebriefGoneOn);
        await DebriefPresent.ShowAgainAsync(scope, attempt, debrief, cancellationToken);
    }

    private static async Task<AdaptiveCard> TrailAsync(TurnScope scope, Attempt attempt, Debrief debrief, int stage, CancellationToken cancellationToken) =>
        DebriefFlow.At(debrief.Row.Form, stage) is DebriefQuestion.Promise
            ? DebriefPresent.Trail(scope, attempt, debrief, stage, (await PromiseOfAsync(scope, attempt, cancellationToken))?.Text)
            : DebriefPresent.Trail(scope, attempt, debrief, stage);

    private static async Task<PromiseRow?> PromiseOfAsync(TurnScope scope, Attempt attempt, CancellationToken cancellationToken) =>
        (await scope.Turn.Promises.FindAsync(cancellationToken)).FirstOrDefault(promise => promise.AttemptId == attempt.Id);

    private static PromiseForm FormOf(CardAnswer answer) =>
        new(FieldOf(answer, DebriefCard.WhenField), FieldOf(answer, DebriefCard.WillField), FieldOf(answer, DebriefCard.DayField));

    private static string FieldOf(CardAnswer answer, string name) => answer.Field(name) is { Length: <= ShortDebrief.Longest } text ? text : "";

    // Only what has ended can be talked over.
    private static async Task<Attempt?> FindAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken) =>
        answer.AttemptId is { } id && await scope.Attempts.FindAsync(id, cancellationToken) is { Run.HasEnded: true } attempt ? attempt : null;
}
