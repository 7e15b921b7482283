using System.Collections.Concurrent;

namespace EmpathyBot.Scheduling.Sending;

/// <summary>In this host's memory, where there is no other host.</summary>
internal sealed class OwnSlots(TimeProvider time) : ISlots
{
    private readonly ConcurrentDictionary<string, Slots> _conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Slots> _tenants = new(StringComparer.Ordinal);
    private int _counted;

    public ValueTask<TimeSpan> TakeAsync(string tenant, string conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Take(tenant, conversation));

    public void Count(string tenant, string conversation) => Take(tenant, conversation);

    private TimeSpan Take(string tenant, string conversation)
    {
        var now = time.GetUtcNow();
        if (Interlocked.Increment(ref _counted) % 4096 == 0)
            Forget(now);
        var ofConversation = _conversations.GetOrAdd(conversation, _ => new Slots(Pace.OfConversation, Pace.OfConversationInTheLongRun)).Take(now);
        var ofTenant = _tenants.GetOrAdd(tenant, _ => new Slots(Pace.OfTenant)).Take(now);
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
                    var own = paces[index].WaitFor(_even[index] - now);
                    wait = own > wait ? own : wait;
                }

                return wait;
            }
        }

        public bool IsFree(DateTimeOffset now)
        {
            lock (_even)
                return Array.TrueForAll(_even, even => even <= now);
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
    }
}
