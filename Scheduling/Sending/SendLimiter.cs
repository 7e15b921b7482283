using System.Collections.Concurrent;

namespace EmpathyBot.Scheduling.Sending;

/// <summary>
/// Keeps within what Teams lets through: per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour, per tenant 50 a second.
/// Each is a pace with a little room (the generic cell rate algorithm: in any time T at most room + T / pace). What the bot starts waits
/// for its slot; answers never wait, but are counted, so that what the bot starts gives way to them.
/// </summary>
internal sealed class SendLimiter(TimeProvider time)
{
    // Room 4 and one every 0.55 s: at most 5 in 1 s, 7 in 2 s, 58 in 30 s. Room 50 and one every 2.06 s: at most 1,797 in an hour.
    private static readonly Pace Short = new(4, TimeSpan.FromSeconds(0.55));
    private static readonly Pace Long = new(50, TimeSpan.FromSeconds(2.06));

    // Room 5 and 44 a second: at most 49 in any second.
    private static readonly Pace OfTenant = new(5, TimeSpan.FromSeconds(1) / 44);

    private readonly ConcurrentDictionary<string, Slots> _conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Slots> _tenants = new(StringComparer.Ordinal);
    private int _counted;

    /// <summary>Takes a slot and waits until it comes.</summary>
    public async Task WaitAsync(string tenant, string conversation, CancellationToken cancellationToken)
    {
        var wait = Take(tenant, conversation);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
    }

    /// <summary>Something was sent without waiting.</summary>
    public void Count(string tenant, string conversation) => Take(tenant, conversation);

    private TimeSpan Take(string tenant, string conversation)
    {
        var now = time.GetUtcNow();
        if (Interlocked.Increment(ref _counted) % 4096 == 0)
            Forget(now);
        var ofConversation = _conversations.GetOrAdd(conversation, _ => new Slots(Short, Long)).Take(now);
        var ofTenant = _tenants.GetOrAdd(tenant, _ => new Slots(OfTenant)).Take(now);
        return ofConversation > ofTenant ? ofConversation : ofTenant;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (conversation, slots) in _conversations)
        {
            if (slots.IsFree(now))
                _conversations.TryRemove(conversation, out _);
        }
    }

    private readonly record struct Pace(int Room, TimeSpan Every);

    private sealed class Slots(params Pace[] paces)
    {
        // When each pace would be even again, had nothing been let through early.
        private readonly DateTimeOffset[] _even = new DateTimeOffset[paces.Length];
        private DateTimeOffset _seen;

        public TimeSpan Take(DateTimeOffset now)
        {
            lock (_even)
            {
                SetBack(now);
                var wait = TimeSpan.Zero;
                for (var index = 0; index < paces.Length; index++)
                {
                    _even[index] = (_even[index] > now ? _even[index] : now) + paces[index].Every;
                    var own = _even[index] - now - (paces[index].Room * paces[index].Every);
                    wait = own > wait ? own : wait;
                }

                return wait;
            }
        }

        // A clock that was set back must not make anybody wait for it to catch up.
        private void SetBack(DateTimeOffset now)
        {
            if (now < _seen)
            {
                for (var index = 0; index < _even.Length; index++)
                    _even[index] -= _seen - now;
            }

            _seen = now;
        }

        public bool IsFree(DateTimeOffset now)
        {
            lock (_even)
                return Array.TrueForAll(_even, even => even <= now);
        }
    }
}
