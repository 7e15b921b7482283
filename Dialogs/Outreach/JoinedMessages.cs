using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;

namespace EmpathyBot.Dialogs.Outreach;

/// <summary>Messages that carried several things: a press on one of them must not take the others away.</summary>
internal sealed class JoinedMessages(DeliveryContents contents)
{
    /// <summary>The pressed card as it stands, where it carried several things; null when it didn't.</summary>
    public async Task<AdaptiveCard?> FindAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.PressedCardId is not { Length: > 0 } pressed)
            return null;
        var rows = await scope.Turn.FindDeliveredAsync(pressed, cancellationToken);
        if (rows.Count < 2)
            return null;
        var maker = await contents.LoadAsync(rows, cancellationToken);
        return maker.Make([.. rows.Where(row => maker.HasContent(row, scope.Words))], scope.Words).Card;
    }
}
