using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Later;
using EmpathyBot.Dialogs.Everywhere;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Outreach;

/// <summary>Presses on nudges and drops: begins the dilemma, or puts nudges off.</summary>
internal sealed class InvitationPresses(WordAnswers words)
{
    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Verb is Verbs.NudgeSnooze)
        {
            Snooze(scope, answer.Id);
            return;
        }

        // As if the person had named it; the card that was pressed has done its work.
        scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, scope.Words.WorthAnotherGo, scope.Words.ContinuesBelow));
        if (scope.Attempts.Open is { } open && open.Run.Dilemma.Id == answer.Id)
            Present.ShowAgain(scope, open);
        else
            await words.PracticeAsync(scope, answer.Id ?? "", cancellationToken);
    }

    private static void Snooze(TurnScope scope, string? until)
    {
        var days = until is SnoozeTo.NextWeek ? 7 : 1;
        var next = scope.Turn.Now.AddDays(days);
        scope.Turn.Rhythm.Change(row => (row.SnoozedUntil, row.NudgeAt) = (next, next));
        scope.Reply.Answer(
            scope.PressedCardId,
            StubCard.Make(scope.Words, scope.Words.WorthAnotherGo, days == 7 ? scope.Words.SnoozedWeek : scope.Words.SnoozedTomorrow));
    }
}
