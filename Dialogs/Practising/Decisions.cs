using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Takes decisions, by a press or by a typed line.</summary>
internal static class Decisions
{
    /// <summary>The decision that a press is, or null when it was made for another step or for something that isn't open.</summary>
    public static Decision? Of(Run run, CardAnswer answer)
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

    /// <summary>Takes a decision that is open: the card it was taken on shrinks, and what follows is shown.</summary>
    public static Task TakeAsync(TurnScope scope, Attempt attempt, Decision decision, CancellationToken cancellationToken) =>
        TakeAsync(scope, attempt, decision, scope.PressedCardId ?? attempt.CardId, cancellationToken);

    /// <summary>The same, where another card than the pressed one shrinks.</summary>
    public static async Task TakeAsync(
        TurnScope scope, Attempt attempt, Decision decision, string? cardId, CancellationToken cancellationToken)
    {
        var after = await scope.Attempts.DecideAsync(attempt, decision, cancellationToken)
            ?? throw new InvalidOperationException($"Step {attempt.Run.Step} was open a moment ago and is not any more.");
        scope.Reply.Answer(cardId, TrailCard.Make(scope.Words, after.Run, attempt.Run.Step));
        Present.ShrinkOther(scope, attempt);
        if (after.Run.HasEnded)
            Present.ShowClosed(scope, after);
        else
            Present.Show(scope, after);
    }

    /// <summary>Answers a typed line: a reason where one is awaited, otherwise a word on what is.</summary>
    public static async Task TypedAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        switch (scope.Attempts.Open)
        {
            case { Run.Justifying: { } choice } attempt:
                if (text.Length > JustifyCard.Longest)
                    scope.Reply.Say(words.TooLong);
                else
                    await TakeAsync(scope, attempt, new Decision(DecisionKind.Justify, choice.Id, text), cancellationToken);
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
}
