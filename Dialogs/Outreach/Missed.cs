using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Outreach;

/// <summary>
/// What the bot started and may not have arrived is shown when the person is here next: nothing is lost to them. A few at a time, since
/// after an outage it may be many. A nudge isn't worth it, they are here; nor is an invitation whose time has passed.
/// </summary>
internal sealed class Missed(DeliveryContents contents)
{
    private const int MostAtOnce = 3;

    public async Task ShowAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Turn.Missed.Count == 0)
            return;
        var maker = await contents.LoadAsync(scope.Turn.Missed, cancellationToken);
        var worth = scope.Turn.Missed.Where(row => IsWorthIt(row, scope.Turn.Now) && maker.HasContent(row, scope.Words)).ToList();
        foreach (var row in scope.Turn.Missed.Except(worth.Skip(MostAtOnce)))
            scope.Turn.Show(row);
        if (worth.Count == 0)
            return;
        scope.Reply.Say(scope.Words.MissedIntro);
        foreach (var row in worth.Take(MostAtOnce))
        {
            var (card, summary) = maker.Make([row], scope.Words);
            scope.Reply.Show(card, summary);
        }
    }

    private static bool IsWorthIt(DeliveryRow row, DateTimeOffset now) => row.Kind is not DeliveryKind.Nudge && !(row.LapsesAt <= now);
}
