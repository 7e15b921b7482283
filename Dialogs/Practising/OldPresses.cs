using System.Diagnostics.CodeAnalysis;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Presses that have no effect any more: repeated, outdated, forged. Each gets a word, and the person sees where they are.</summary>
internal static class OldPresses
{
    /// <summary>A press on a card that was answered before: what became of it, and where the person is now.</summary>
    public static void Answer(TurnScope scope, Attempt attempt, CardAnswer answer, string word)
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
        if (!attempt.IsOpen && Present.IsPressed(scope, attempt))
            scope.Reply.Answer(scope.PressedCardId, Present.Ending(scope, attempt, isLatest: true));
        else if (!Present.IsPressed(scope, attempt))
            scope.Reply.Answer(scope.PressedCardId, Receipt(scope, attempt, answer, word));
        scope.Reply.Say(attempt.IsOpen && IsTaken(attempt, answer, out var taken) && !IsSame(taken, answer)
            ? scope.Words.AlreadyAnswered(SaidLine.Of(scope.Words, taken))
            : word);
        if (attempt.IsOpen)
            Present.ShowAgain(scope, attempt);
    }

    /// <summary>Answers the repeat of a press, which has had its effect: what became of the card, and what follows unless that is known to be there.</summary>
    public static async Task RepeatAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var attempt = answer.AttemptId is { } id ? await scope.Attempts.FindAsync(id, cancellationToken) : null;
        scope.Reply.Answer(scope.PressedCardId, attempt is null
            ? StubCard.Make(scope.Words, scope.Words.WelcomeTitle, scope.Words.PutAwayOffer)
            : Receipt(scope, attempt, answer, scope.Words.ContinuesBelow));
        if (scope.Turn.AnswerWentOut)
            return;

        if (scope.Attempts.Open is { } open)
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

    // Of a reply the press names the scene: which way it took was not known then.
    private static bool IsSame(RunTurn taken, CardAnswer answer) =>
        (taken.Decision.Kind is DecisionKind.Reply ? taken.SceneId : taken.Decision.Id) == answer.Id;

    /// <summary>Whether the press is the one that led to where the attempt stands.</summary>
    private static bool IsLatest(Attempt attempt, CardAnswer answer) => IsTaken(attempt, answer, out var taken)
        ? IsSame(taken, answer) && answer.Step == attempt.Run.Step - 1
        : answer is { Verb: Verbs.Begin, Id: null } && attempt.Run.Step == 0;

    private static void ShowWhereItStands(TurnScope scope, Attempt attempt)
    {
        if (attempt.IsOpen)
            Present.ShowAgain(scope, attempt);
        else
            Present.ShowClosed(scope, attempt);
    }

    /// <summary>An attempt that isn't there, or isn't this person's: the two are not told apart.</summary>
    public static void Gone(TurnScope scope, Guid id)
    {
        if (scope.Attempts.WasWithdrawn(id))
            scope.Reply.Answer(null, StubCard.Make(scope.Words, scope.Words.WelcomeTitle, scope.Words.PutAwayOffer));
        else
            Dead(scope, scope.Attempts.Open is null ? scope.Words.DilemmaGone : scope.Words.BeenHere);
    }

    /// <summary>A press that leads nowhere: a word, and where the person is if they are somewhere.</summary>
    public static void Dead(TurnScope scope, string word)
    {
        scope.Reply.Say(word);
        var open = scope.Attempts.Open;
        if (open is null || !Present.IsPressed(scope, open))
            scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, scope.Words.WelcomeTitle, word));
        if (open is not null)
            Present.ShowAgain(scope, open);
    }
}
