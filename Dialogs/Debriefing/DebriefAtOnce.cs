using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>The one question right after a run, answered by a message.</summary>
internal static class DebriefAtOnce
{
    /// <summary>So long after an ending a typed line is taken for the answer to its question; afterwards it is something else.</summary>
    private static readonly TimeSpan StillMeant = TimeSpan.FromMinutes(15);

    /// <summary>Whether a typed line is the answer to the one question that stands on the card of an ending.</summary>
    public static bool Awaits(TurnScope scope) =>
        scope.Attempts.Open is null && scope.Drills.Open is null
        && scope.Turn.Debriefs.Present is { Row: { Pressed: null } row } debrief
        && (row.Status is DebriefStatus.AtOnce || row is { Status: DebriefStatus.PutOff, Stage: 0, ShownIn: null })
        && debrief.Find(DebriefAnswerRow.OwnWords) is null && scope.Turn.Now <= row.At + StillMeant;

    /// <summary>Takes that answer, in the person's own words.</summary>
    public static async Task TypedAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        if (scope.Turn.Debriefs.Present is not { } debrief || await scope.Attempts.FindAsync(debrief.AttemptId, cancellationToken) is not { } attempt)
        {
            scope.Reply.Say(scope.Words.Unknown);
        }
        else if (text.Length > DebriefCard.Longest)
        {
            scope.Reply.Say(scope.Words.DebriefAnswerTooLong);
        }
        else
        {
            var said = scope.Turn.Debriefs.Answer(debrief, DebriefAnswerRow.OwnWords, text) ?? debrief;
            scope.Reply.Update(attempt.CardId, Present.Ending(scope, attempt, isLatest: true, said));
            SayKept(scope, said);
        }
    }

    /// <summary>Says again that a line was taken for that answer, to its repeat; false when it wasn't.</summary>
    public static bool SayAgain(TurnScope scope, string text)
    {
        if (scope.Turn.Debriefs.Present is not { } debrief || debrief.TextOf(DebriefAnswerRow.OwnWords) != text)
            return false;
        SayKept(scope, debrief);
        return true;
    }

    private static void SayKept(TurnScope scope, Debrief debrief) => scope.Reply.Say(scope.Words.DebriefOwnWordsKept(scope.Words.Ask(debrief.Row.Asked)));
}
