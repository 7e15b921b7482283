using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>What a press does on the card of one question of a long debrief. Everything is checked against what is kept.</summary>
internal sealed class QuestionPresses(DebriefDesk desk, DebriefPromises promises) : IAreaPresses
{
    public bool Takes(CardAnswer answer) =>
        answer.Verb is Verbs.DebriefAnswer or Verbs.DebriefSkip or Verbs.DebriefPromise or Verbs.DebriefLetGo or Verbs.DebriefNotMeant;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (await DebriefAlong.FindEndedAsync(scope, answer, cancellationToken) is not { } attempt)
        {
            OldPresses.Dead(scope, scope.Words.NotYours);
            return;
        }

        var debrief = await DebriefAlong.FindAsync(scope, attempt, cancellationToken);
        if (answer.Verb is Verbs.DebriefNotMeant)
            await NotMeantAsync(scope, attempt, debrief, answer, cancellationToken);
        else
            await AnswerAsync(scope, attempt, debrief, answer, cancellationToken);
    }

    /// <summary>Answers the repeat of a press, which has had its effect: what its card is by now, and where the debrief stands unless that is known to be there.</summary>
    public async Task RepeatAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (await DebriefAlong.FindEndedAsync(scope, answer, cancellationToken) is not { } attempt || await scope.Turn.Debriefs.FindAsync(attempt.Id, cancellationToken) is not { } debrief)
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

        scope.Reply.Answer(scope.PressedCardId, IsAnswered(debrief, answer)
            ? await TrailAsync(scope, attempt, debrief, answer.Step, cancellationToken)
            : DebriefPresent.Below(scope, attempt));
        await desk.ShowAgainAsync(scope, attempt, debrief, cancellationToken);
    }

    private static bool IsAnswered(Debrief debrief, CardAnswer answer) =>
        answer.Verb is Verbs.DebriefAnswer or Verbs.DebriefSkip or Verbs.DebriefPromise && answer.Step >= 0 && answer.Step < debrief.Row.Stage
        && DebriefFlow.At(debrief.Row.Form, answer.Step) is not null;

    // Answers, skips and promises belong to one stage: what comes for another has been answered.
    private async Task AnswerAsync(TurnScope scope, Attempt attempt, Debrief debrief, CardAnswer answer, CancellationToken cancellationToken)
    {
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
                if (await promises.MakeAsync(scope, attempt, debrief, FormOf(answer), scope.PressedCardId, cancellationToken) is { } again)
                    scope.Reply.Answer(scope.PressedCardId, again);
                break;
            default:
                await TypedAsync(scope, attempt, debrief, answer, cancellationToken);
                break;
        }
    }

    private async Task TypedAsync(TurnScope scope, Attempt attempt, Debrief debrief, CardAnswer answer, CancellationToken cancellationToken)
    {
        var text = answer.Line?.Trim() ?? "";
        if (text.Length > 0 && text.Length <= answer.Most(DebriefCard.Longest))
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
    private static async Task NotMeantAsync(TurnScope scope, Attempt attempt, Debrief debrief, CardAnswer answer, CancellationToken cancellationToken)
    {
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
            ? DebriefPresent.Trail(scope, attempt, debrief, stage, (await DebriefPromises.FindAsync(scope, attempt, cancellationToken))?.Text)
            : DebriefPresent.Trail(scope, attempt, debrief, stage);

    private static PromiseForm FormOf(CardAnswer answer) =>
        new(FieldOf(answer, DebriefCard.WhenField), FieldOf(answer, DebriefCard.WillField), FieldOf(answer, DebriefCard.DayField));

    private static string FieldOf(CardAnswer answer, string name) => answer.Field(name) is { } text && text.Length <= answer.Most(ShortDebrief.Longest) ? text : "";
}
