using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>What was typed on the card of an ending comes along with whatever is pressed on it, and is kept.</summary>
internal static class DebriefAlong
{
    /// <summary>The run's debrief; of a run that ended before there were debriefs, a new one.</summary>
    public static async Task<Debrief> FindAsync(TurnScope scope, Attempt attempt, CancellationToken cancellationToken) =>
        await scope.Turn.Debriefs.FindAsync(attempt.Id, cancellationToken)
        ?? scope.Turn.Debriefs.Add(attempt, DebriefPlan.For(attempt.Run, isNew: false));

    /// <summary>The run that a press names; null where it is somebody else's, or goes on: only what has ended can be talked over.</summary>
    public static async Task<Attempt?> FindEndedAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken) =>
        answer.AttemptId is { } id && await scope.Attempts.FindAsync(id, cancellationToken) is { Run.HasEnded: true } attempt ? attempt : null;

    /// <summary>The card of an ending after a press on it that is about something else: what was typed on it is kept, and told.</summary>
    public static async Task<AdaptiveCard> EndingAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = scope.Turn.IsRepeat
            ? await scope.Turn.Debriefs.FindAsync(attempt.Id, cancellationToken)
            : await TakeAsync(scope, attempt, answer, cancellationToken);
        return Present.Ending(scope, attempt, isLatest: scope.Attempts.Open is null, debrief);
    }

    /// <returns>The debrief with what was typed.</returns>
    public static async Task<Debrief> TakeAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        var debrief = await FindAsync(scope, attempt, cancellationToken);
        debrief = Take(scope, debrief, DebriefAnswerRow.OwnWords, answer.Field(ShortDebrief.OwnField));
        return Take(scope, debrief, DebriefAnswerRow.Line, answer.Line);
    }

    /// <summary>What was begun on the card of a question counts as its answer, when the person leaves it there.</summary>
    public static Debrief TakeAnswer(TurnScope scope, Debrief debrief, CardAnswer answer)
    {
        var text = answer.Line?.Trim() ?? "";
        var (form, stage) = (debrief.Row.Form, debrief.Row.Stage);
        return debrief.IsOpen && text.Length is > 0 and <= DebriefCard.Longest && answer.Step == stage
            && DebriefFlow.At(form, stage) is not (null or DebriefQuestion.Promise)
            && scope.Turn.Debriefs.Answer(debrief, DebriefFlow.NameAt(form, stage), text) is { } answered
            ? scope.Turn.Debriefs.GoTo(answered, DebriefFlow.After(form, stage, null))
            : debrief;
    }

    private static Debrief Take(TurnScope scope, Debrief debrief, string question, string? typed)
    {
        var text = typed?.Trim() ?? "";
        // No field takes as much: whoever sends it made it up.
        return text.Length is 0 or > DebriefCard.Longest ? debrief : scope.Turn.Debriefs.Answer(debrief, question, text) ?? debrief;
    }
}
