using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>After a heavy one, or two hard endings in a row, the bot asks how somebody is; for what was merely hard, not twice in half a day.</summary>
internal static class CheckIn
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(12);

    /// <param name="scope">The turn.</param>
    /// <param name="ended">The attempt that this turn has finished.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task AskAsync(TurnScope scope, Attempt ended, CancellationToken cancellationToken)
    {
        var isHeavy = ended.Run.Dilemma.IsHeavy;
        if (!isHeavy && (!Load.IsHard(ended.Run) || scope.Turn.Rhythm.Row.AskedHowAt > scope.Turn.Now - Pause))
            return;
        var before = isHeavy ? null : await scope.Attempts.FindFinishedAsync(cancellationToken);
        if (!Load.AsksHow(ended.Run, before?.Run))
            return;
        scope.Turn.Rhythm.Change(row => row.AskedHowAt = scope.Turn.Now);
        scope.Reply.Show(CheckInCard.Make(scope.Words), scope.Words.CheckInSummary);
    }
}
