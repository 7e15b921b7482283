namespace EmpathyBot.Scheduling.Sending;

/// <summary>
/// Keeps within what Teams lets through: per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour, per tenant 50 a second.
/// What the bot starts waits for its slot; answers never wait, but are counted, so that what the bot starts gives way to them.
/// </summary>
internal sealed class SendLimiter(ISlots slots, TimeProvider time)
{
    /// <summary>Takes a slot and waits until it comes.</summary>
    public async Task WaitAsync(string tenant, string conversation, CancellationToken cancellationToken)
    {
        var wait = await slots.TakeAsync(tenant, conversation, cancellationToken);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
    }

    /// <summary>Something was sent without waiting.</summary>
    public void Count(string tenant, string conversation) => slots.Count(tenant, conversation);
}
