using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Outreach;

/// <summary>
/// What the bot started and may not have arrived is shown when the person is here next: nothing is lost to them. A nudge isn't worth it:
/// they are here.
/// </summary>
internal sealed class Missed(DeliveryContents contents)
{
    public async Task ShowAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Turn.Missed.Count == 0)
            return;
        var maker = await contents.LoadAsync(scope.Turn.Missed, cancellationToken);
        var worth = scope.Turn.Missed.Where(row => row.Kind is not DeliveryKind.Nudge && maker.HasContent(row, scope.Words)).ToList();
        foreach (var row in scope.Turn.Missed)
            scope.Turn.Show(row);
        if (worth.Count == 0)
            return;
        scope.Reply.Say(scope.Words.MissedIntro);
        foreach (var row in worth)
        {
            var (card, summary) = maker.Make([row], scope.Words);
            scope.Reply.Show(card, summary);
        }
    }
}
