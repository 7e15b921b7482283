using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Outreach;

/// <summary>Messages that carried several things: a press on one of them must not take the others away.</summary>
internal sealed class JoinedMessages(DeliveryContents contents)
{
    /// <summary>The pressed card as it is after this turn, where it carried several things and something of it is left; otherwise null.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="isAnswered">What this turn answers, and what is not kept yet as it is read; null for nothing.</param>
    public async Task<AdaptiveCard?> FindAsync(TurnScope scope, CancellationToken cancellationToken, Func<DeliveryRow, bool>? isAnswered = null)
    {
        if (scope.PressedCardId is not { Length: > 0 } pressed)
            return null;
        var rows = await scope.Turn.FindDeliveredAsync(pressed, cancellationToken);
        if (rows.Count < 2)
            return null;
        var maker = await contents.LoadAsync(rows, cancellationToken);
        var left = rows.Where(row => isAnswered?.Invoke(row) is not true && maker.HasContent(row, scope.Words)).ToList();
        return left.Count == 0 ? null : maker.Make(left, scope.Words).Card;
    }

    /// <summary>Which drop the pressed message brought this dilemma with: the message says so, not the press. Null when none did.</summary>
    public async Task<Guid?> FindDropAsync(TurnScope scope, string? dilemma, CancellationToken cancellationToken)
    {
        if (scope.PressedCardId is not { Length: > 0 } pressed)
            return null;
        var drops = (await scope.Turn.FindDeliveredAsync(pressed, cancellationToken)).Where(row => row.DropId is not null).ToList();
        if (drops.Count < 2)
            return drops.FirstOrDefault()?.DropId;
        var maker = await contents.LoadAsync(drops, cancellationToken);
        return (drops.Find(row => maker.DilemmaIdOf(row, scope.Words) == dilemma) ?? drops[0]).DropId;
    }
}
