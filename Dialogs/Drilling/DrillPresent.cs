using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Drills;
using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Turns;
using NodaTime;

namespace EmpathyBot.Dialogs.Drilling;

/// <summary>Where a drill stands, as cards.</summary>
internal sealed class DrillPresent(PersonSettings settings, ISecondReader? second = null)
{
    /// <summary>Puts where the drill stands at the end of the chat.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="attempt">The drill.</param>
    /// <param name="notes">Sentences that come first, where the coach speaks.</param>
    public void Show(TurnScope scope, DrillAttempt attempt, params IReadOnlyList<string> notes) =>
        scope.Reply.ShowDrill(CardOf(scope, attempt, notes), scope.Words.SummaryOf(attempt.Drill.Title));

    /// <summary>Puts it at the end of the chat again: the card that showed it until now says so.</summary>
    public void ShowAgain(TurnScope scope, DrillAttempt attempt)
    {
        var stub = StubCard.Make(scope.Words, attempt.Drill.Title, scope.Words.ContinuesBelow);
        if (IsPressed(scope, attempt))
            scope.Reply.Answer(attempt.CardId, stub);
        else
            scope.Reply.Update(attempt.CardId, stub);
        Show(scope, attempt);
    }

    /// <summary>The card that the drill has now.</summary>
    public AdaptiveCard CardOf(TurnScope scope, DrillAttempt attempt, params IReadOnlyList<string> notes) => attempt.Run.Status switch
    {
        DrillStatus.Offered => DrillOfferCard.Make(scope.Words, attempt.Id, attempt.Drill, scope.Turn.Rhythm.Row.ClockOffAt is null, second is not null),
        DrillStatus.Waiting => DrillMessageCard.Make(scope.Words, attempt.Id, attempt.Run, Until(scope, attempt.Run)),
        DrillStatus.Answered => CoachCard.Make(scope.Words, attempt.Id, attempt.Run, scope.Turn.Offers.HasPlace, notes),
        DrillStatus.PutAway => DrillPutAwayCard.Make(scope.Words, attempt.Id, attempt.Drill),
        _ => CoachCard.Closed(scope.Words, attempt.Id, attempt.Run, scope.Drills.Open is null, notes),
    };

    /// <summary>Whether the card that was pressed is the one that shows where the drill stands, as far as is known.</summary>
    public static bool IsPressed(TurnScope scope, DrillAttempt attempt) => scope.PressedCardId is not null && scope.PressedCardId == attempt.CardId;

    private LocalTime? Until(TurnScope scope, DrillRun run) =>
        run.HasClock ? Instant.FromDateTimeOffset(run.Deadline!.Value).InZone(settings.HoursOf(scope).Zone).TimeOfDay : null;
}
