using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Everywhere;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Where an attempt stands, as cards.</summary>
internal static class Present
{
    /// <summary>Puts where the attempt stands at the end of the chat.</summary>
    public static void Show(TurnScope scope, Attempt attempt) => 
        scope.Reply.ShowRun(CardOf(scope, attempt), scope.Words.SummaryOf(attempt.Run.Dilemma.Title));

    /// <summary>Puts it at the end of the chat again: the card that showed it until now says so.</summary>
    public static void ShowAgain(TurnScope scope, Attempt attempt)
    {
        var stub = StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.ContinuesBelow);
        if (IsPressed(scope, attempt))
            scope.Reply.Answer(attempt.CardId, stub);
        else
            scope.Reply.Update(attempt.CardId, stub);
        Show(scope, attempt);
    }

    /// <summary>Puts how it ended, or that it is put away, at the end of the chat.</summary>
    public static void ShowClosed(TurnScope scope, Attempt attempt) => scope.Reply.ShowRun(
        attempt.Run.HasEnded
            ? Ending(scope, attempt, isLatest: scope.Attempts.Open is null)
            : PutAwayCard.Make(scope.Words, attempt.Id, attempt.Run.Step, attempt.Run.Dilemma.Title),
        scope.Words.SummaryOf(attempt.Run.Dilemma.Title));

    /// <summary>How it ended. While the run is talked over at length, that card waits for the person, and nothing on this one does.</summary>
    public static AdaptiveCard Ending(TurnScope scope, Attempt attempt, bool isLatest, Debrief? debrief = null)
    {
        var said = debrief ?? DebriefOf(scope, attempt);
        var atOnce = DebriefPresent.AtOnce(said);
        return EndingCard.Make(
            scope.Words, attempt.Id, attempt.Run, RoadNotTaken.For(attempt.Run), isLatest && said is not { IsOpen: true }, atOnce,
            scope.Turn.Offers.HasPlace ? OfferFrom.Of(attempt.Run, atOnce?.Line is not null) : null);
    }

    // What was said of a run longer ago is in the database, and in the person's progress.
    private static Debrief? DebriefOf(TurnScope scope, Attempt attempt) =>
        scope.Turn.Debriefs.Present is { } present && present.AttemptId == attempt.Id ? present : null;

    /// <summary>Whether the card that was pressed is the one that shows where the attempt stands, as far as is known.</summary>
    public static bool IsPressed(TurnScope scope, Attempt attempt) =>
        scope.PressedCardId is not null && scope.PressedCardId == attempt.CardId;

    /// <summary>
    /// When another card than the pressed one is known to show the attempt (it was sent twice, around a restart), that one is shrunk too.
    /// </summary>
    public static void ShrinkOther(TurnScope scope, Attempt attempt)
    {
        if (scope.PressedCardId is not null && attempt.CardId != scope.PressedCardId)
            scope.Reply.Update(attempt.CardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.ContinuesBelow));
    }

    // Whoever asks in the middle of writing finds on the next card what they had begun.
    private static string DraftOf(TurnScope scope) =>
        CardAnswer.From(scope.Context.Activity) is { Verb: Verbs.Ask or Verbs.ReasonNotMeant, Line: { Length: > 0 and <= SceneCard.LongestReply } line } ? line : "";

    /// <summary>The card of an attempt that is open.</summary>
    public static AdaptiveCard CardOf(TurnScope scope, Attempt attempt) => attempt switch
    {
        { Status: AttemptStatus.Offered } => BriefCard.Make(scope.Words, attempt.Id, attempt.Run, scope.Turn.NotedPreBrief, scope.Terms),
        { Run.Justifying: not null } => JustifyCard.Make(scope.Words, attempt.Id, attempt.Run),
        _ => SceneCard.Make(scope.Words, attempt.Id, attempt.Seed, attempt.Run, DraftOf(scope)),
    };
}
