using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Later;
using EmpathyBot.Dialogs.Everywhere;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Outreach;

/// <summary>Presses on nudges and drops: begins the dilemma, or puts nudges off.</summary>
internal sealed class InvitationPresses(WordAnswers words, JoinedMessages joined) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.NudgeBegin or Verbs.DropBegin or Verbs.NudgeSnooze;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Verb is Verbs.NudgeSnooze)
            Snooze(scope, answer.Id);
        else
            await BeginAsync(scope, answer, cancellationToken);
    }

    /// <summary>As if the person had named it. A repeat has begun it already, and shows it again where it may not have arrived.</summary>
    private async Task BeginAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (await joined.FindAsync(scope, cancellationToken) is { } others)
            scope.Reply.Answer(null, others);
        else
            scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, TitleOf(scope, answer), scope.Words.ContinuesBelow));

        if (scope.Turn.AnswerWentOut)
            return;
        if (scope.Attempts.Open is { } open && (scope.Turn.IsRepeat || open.Run.Dilemma.Id == answer.Id))
            Present.ShowAgain(scope, open);
        else if (!scope.Turn.IsRepeat)
            await words.PracticeAsync(scope, answer.Id ?? "", cancellationToken, await DropOfAsync(scope, answer, cancellationToken));
    }

    private async Task<Guid?> DropOfAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken) =>
        answer.Verb is Verbs.DropBegin ? await joined.FindDropAsync(scope, answer.Id, cancellationToken) : null;

    private static void Snooze(TurnScope scope, string? until)
    {
        var days = until is SnoozeTo.NextWeek ? 7 : 1;
        var next = scope.Turn.Now.AddDays(days);
        if (!scope.Turn.IsRepeat)
            scope.Turn.Rhythm.Change(row => (row.SnoozedUntil, row.NudgeAt) = (next, next));
        scope.Reply.Answer(
            scope.PressedCardId,
            StubCard.Make(scope.Words, scope.Words.WorthAnotherGo, days == 7 ? scope.Words.SnoozedWeek : scope.Words.SnoozedTomorrow));
    }

    private static string TitleOf(TurnScope scope, CardAnswer answer) =>
        answer.Verb is Verbs.DropBegin ? scope.Words.DropSummary : scope.Words.WorthAnotherGo;
}
