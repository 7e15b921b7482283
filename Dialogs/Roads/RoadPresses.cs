using System.Globalization;
using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Everywhere;
using EmpathyBot.Cards.Roads;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Everywhere;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Roads;

/// <summary>
/// What a press does that asks for the other roads. From the card of an ending, or from progress, they come as a card of their own; on that card
/// one goes to a decision and back, and the card becomes that.
/// </summary>
internal sealed class RoadPresses(RoadCards cards) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.Roads or Verbs.RoadsCompare;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        // Only a run that has ended has roads to look back at.
        if (await DebriefAlong.FindEndedAsync(scope, answer, cancellationToken) is not { } attempt)
            OldPresses.Dead(scope, scope.Words.NotYours);
        else if (answer.Verb is Verbs.RoadsCompare)
            await CompareAsync(scope, attempt, answer, cancellationToken);
        else if (answer.Id is ShortDebrief.From or ProgressCard.From)
            await OpenAsync(scope, attempt, answer, cancellationToken);
        else
            scope.Reply.Answer(scope.PressedCardId, await cards.AllAsync(scope, attempt, FromOf(answer), cancellationToken));
    }

    private async Task OpenAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Id is ProgressCard.From)
            scope.Reply.Answer(null, await WordAnswers.ProgressAsync(scope, cancellationToken));
        else
            scope.Reply.Answer(scope.PressedCardId, await DebriefAlong.EndingAsync(scope, attempt, answer, cancellationToken));
        if (!scope.Turn.AnswerWentOut)
            scope.Reply.Show(await cards.AllAsync(scope, attempt, 0, cancellationToken), scope.Words.SummaryOf(attempt.Run.Dilemma.Title));
    }

    private async Task CompareAsync(TurnScope scope, Attempt attempt, CardAnswer answer, CancellationToken cancellationToken) => scope.Reply.Answer(
        scope.PressedCardId,
        await cards.OneAsync(scope, attempt, answer.Step, answer.Id, cancellationToken) ?? await cards.AllAsync(scope, attempt, 0, cancellationToken));

    private static int FromOf(CardAnswer answer) =>
        answer.Id is { } id && id.StartsWith(RoadsCard.More, StringComparison.Ordinal)
            && int.TryParse(id.AsSpan(RoadsCard.More.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
}
