using System.Collections.Concurrent;
using System.Data.Common;
using EmpathyBot.Storage.Outreach;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Scheduling.Sending;

/// <summary>
/// In the database, where several hosts send: they keep the limits together. What the bot starts asks before it is sent; answers are written
/// down soon afterwards, many at once, so that no turn waits for it.
/// </summary>
internal sealed class SharedSlots(SlotBook book, TimeProvider time, ILogger<SharedSlots> logger) : ISlots, IAsyncDisposable
{
    private const int ForgetEach = 4096;
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, int> _answers = new(StringComparer.Ordinal);
    private Task _writing = Task.CompletedTask;
    private int _isWriting;
    private int _taken;

    public async ValueTask<TimeSpan> TakeAsync(string tenant, string conversation, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _taken) % ForgetEach == 0)
            await book.ForgetAsync(cancellationToken);
        var wait = TimeSpan.Zero;
        foreach (var ahead in await book.MoveAsync([Move(OfTenant(tenant), 1), Move(OfConversation(conversation), 1)], cancellationToken))
        {
            var own = IsTenant(ahead.Key)
                ? Pace.OfTenant.WaitFor(ahead.Near)
                : Longer(Pace.OfConversation.WaitFor(ahead.Near), Pace.OfConversationInTheLongRun.WaitFor(ahead.Far));
            wait = Longer(wait, own);
        }

        return wait;
    }

    public void Count(string tenant, string conversation)
    {
        _answers.AddOrUpdate(OfTenant(tenant), 1, static (_, count) => count + 1);
        _answers.AddOrUpdate(OfConversation(conversation), 1, static (_, count) => count + 1);
        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
            _writing = WriteSoonAsync();
    }

    public async ValueTask DisposeAsync() => await _writing;

    private async Task WriteSoonAsync()
    {
        await Task.Delay(Soon, time);
        // Whoever counts from here on begins the next one.
        Volatile.Write(ref _isWriting, 0);
        var moves = new List<SlotMove>();
        foreach (var key in _answers.Keys)
        {
            if (_answers.TryRemove(key, out var count))
                moves.Add(Move(key, count));
        }

        try
        {
            await book.MoveAsync(moves, CancellationToken.None);
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            // The channel says 429 where it has had enough; an answer is not worth more than that.
            logger.LogDebug(fault, "Answers could not be counted.");
        }
    }

    private static SlotMove Move(string key, int count) => IsTenant(key)
        ? new SlotMove(key, Pace.OfTenant.Every * count, TimeSpan.Zero)
        : new SlotMove(key, Pace.OfConversation.Every * count, Pace.OfConversationInTheLongRun.Every * count);

    private static string OfTenant(string tenant) => $"tenant:{tenant}";

    private static string OfConversation(string conversation) => $"chat:{conversation}";

    private static bool IsTenant(string key) => key.StartsWith("tenant:", StringComparison.Ordinal);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
