using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Safety;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Takes decisions, by a press or by typed words. What the coach reads in words, and which way they take, is found here, once, and kept with them.</summary>
internal sealed class Decisions(ICoach coach)
{
    /// <summary>The decision that a press is, or null when it was made for another step or for something that isn't open.</summary>
    public Decision? Of(Run run, CardAnswer answer)
    {
        if (answer.Step != run.Step || answer.Id is not { } id)
            return null;

        var decision = answer.Verb switch
        {
            Verbs.Ask => Decision.Ask(id),
            Verbs.Choose => Decision.Choose(id),
            Verbs.Reply when id == (run.Justifying?.Id ?? run.Scene?.Id) => Typed(run, LineOf(answer)),
            Verbs.Skip => Decision.Justify(id),
            _ => null,
        };
        return decision is not null && run.Take(decision) is not null ? decision : null;
    }

    /// <summary>The decision that typed words are where words are awaited, and null elsewhere.</summary>
    public Decision? Typed(Run run, string text)
    {
        if (run.Justifying is { } choice)
            return Reason(run, choice, text);
        if (run.Scene?.Reply is not { } reply)
            return null;

        var typed = Read(run, text);
        return Decision.Reply(reply.WayFor(typed).Id, typed);
    }

    private Decision Reason(Run run, Choice choice, string text)
    {
        if (text.Length == 0)
            return Decision.Justify(choice.Id);

        var reason = Read(run, text);
        return Decision.Justify(choice.Id, reason, run.Scene!.Justify!.WayFor(reason)?.Id);
    }

    private TypedReply Read(Run run, string text) => TypedReply.Of(text, coach.Read(WordsKind.Reply, text, run.SaidHere));

    /// <summary>What keeps the words of a press from being taken, in a sentence; null when nothing does, or it has none.</summary>
    public static string? FaultOf(Cards.Words.Words words, Run run, CardAnswer answer) =>
        answer.Verb is Verbs.Reply && answer.Step == run.Step && run.AwaitsWords ? FaultOf(words, run, LineOf(answer), answer.Most) : null;

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
        if (!after.Run.HasEnded)
        {
            Present.Show(scope, after);
            return;
        }

        await scope.Turn.Offers.LookAsync(cancellationToken);
        Present.ShowClosed(scope, after);
        await CheckIn.AskAsync(scope, after, cancellationToken);
    }

    /// <summary>Answers typed words: a reply or a reason where one is awaited, otherwise a word on what is.</summary>
    public async Task TypedAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        switch (scope.Attempts.Open)
        {
            case { AwaitsWords: true } attempt when FaultOf(words, attempt.Run, text, longest => longest) is { } fault:
                scope.Reply.Say(fault);
                break;
            case { AwaitsWords: true } attempt:
                await TakeAsync(scope, attempt, Typed(attempt.Run, text)!, cancellationToken);
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

    // A reason may be left out; a reply can't be.
    private static string? FaultOf(Cards.Words.Words words, Run run, string text, Func<int, int> most) => run.Justifying is not null
        ? text.Length > most(JustifyCard.Longest) ? words.TooLong : null
        : text.Length == 0 ? words.ReplySayFirst
        : text.Length > most(SceneCard.LongestReply) ? words.ReplyTooLong
        : null;

    private static string LineOf(CardAnswer answer) => answer.Line?.Trim() ?? "";
}
