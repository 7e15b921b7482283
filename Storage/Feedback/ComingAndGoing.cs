using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What the bot's leaving a team, and coming back, means for what is to be done in its channel.</summary>
internal static class ComingAndGoing
{
    /// <summary>Whoever waits for something to be posted there needn't wait for its day to hear that it won't.</summary>
    public static Task<int> LeftAsync(EmpathyDb db, long team, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ChannelDeliveries.Where(row => row.TeamId == team && row.State == DeliveryState.Waiting && row.Kind == ChannelDeliveryKind.Prompt && row.NextAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, now), cancellationToken);

    /// <summary>What couldn't be taken out of the channel while the bot was away can be now.</summary>
    public static Task<int> IsBackAsync(EmpathyDb db, long team, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ChannelDeliveries.Where(row => row.TeamId == team && row.State == DeliveryState.Waiting && row.Kind == ChannelDeliveryKind.Remove
                && (row.NextAt == null || row.NextAt > now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, now), cancellationToken);
}
