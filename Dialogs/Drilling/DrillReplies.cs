using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Drills;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Drilling;

/// <summary>Replies in drills, from the card's field or as a message: each counts by when it arrived, and once.</summary>
internal sealed class DrillReplies(ICoach coach, DrillPresent present, SecondReadings second)
{
    /// <summary>So long after the end of its time a typed line is taken for a reply that came too late; afterwards it is something else.</summary>
    private static readonly TimeSpan StillMeant = TimeSpan.FromMinutes(10);

    /// <summary>Whether a typed line is this drill's reply.</summary>
    public static bool Awaits(TurnScope scope) => scope.Drills.Present?.Run switch
    {
        { Status: DrillStatus.Waiting } => true,
        { Status: DrillStatus.PutAway, Deadline: { } deadline } => scope.Turn.Now <= deadline + StillMeant && scope.Attempts.Open is not { AwaitsWords: true },
        _ => false,
    };

    /// <summary>What to say to a typed line that no drill awaits, where one is open; null where none is.</summary>
    public static string? WordFor(TurnScope scope) => scope.Drills.Open?.Run switch
    {
        { Status: DrillStatus.Offered } => scope.Words.DrillAwaitsReady,
        { MayGoAgain: true } => scope.Words.DrillAwaitsPress,
        { Status: DrillStatus.Answered } => scope.Words.DrillAwaitsDone,
        _ => null,
    };

    public Task TypedAsync(TurnScope scope, string text)
    {
        if (text.Length > DrillMessageCard.Longest)
            scope.Reply.Say(scope.Words.ReplyTooLong);
        else if (scope.Drills.Present is { } attempt)
            Take(scope, attempt, text, attempt.CardId);
        return Task.CompletedTask;
    }

    /// <summary>Takes a reply. False, and no effect, when none is awaited.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="attempt">The drill.</param>
    /// <param name="text">The words.</param>
    /// <param name="cardId">The card that becomes what was said; null when not known.</param>
    public bool Take(TurnScope scope, DrillAttempt attempt, string text, string? cardId)
    {
        var words = scope.Words;
        if (scope.Drills.Answer(attempt, text, run => coach.Read(WordsKind.Reply, text, run.IsImpatient ? attempt.Drill.Impatient : attempt.Drill.Customer)) is not var (after, arrival))
            return false;
        if (arrival is DrillArrival.TooLate)
        {
            // Whoever typed it into the card gets their words back: they are kept nowhere else.
            if (scope.PressedCardId is null)
                scope.Reply.Say(words.DrillTooLate);
            scope.Reply.Answer(scope.PressedCardId, DrillMessageCard.TooLate(words, attempt.Drill, text));
            ShrinkOthers(scope, attempt, scope.PressedCardId);
            present.Show(scope, after);
            return true;
        }

        scope.OnceKept.Add(() => second.Ask(scope, after));
        scope.Reply.Answer(cardId, DrillMessageCard.Answered(words, after.Drill, after.Run.Goes[^1]));
        ShrinkOthers(scope, attempt, cardId);
        present.Show(scope, after, arrival switch
        {
            DrillArrival.Crossed => [words.DrillCrossed],
            DrillArrival.JustLate => [words.DrillJustLate(after.Drill.Speaker, after.Drill.Impatient)],
            DrillArrival.ToImpatient => [words.DrillToImpatient(after.Drill.Speaker)],
            _ => [],
        });
        return true;
    }

    // The clock may have sent another card meanwhile.
    private static void ShrinkOthers(TurnScope scope, DrillAttempt attempt, string? but)
    {
        foreach (var other in new[] { attempt.CardId, attempt.EarlierCardId })
        {
            if (other != but)
                scope.Reply.Update(other, StubCard.Make(scope.Words, attempt.Drill.Title, scope.Words.ContinuesBelow));
        }
    }
}
