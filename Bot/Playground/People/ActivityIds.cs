using System.Globalization;

namespace EmpathyBot.Bot.Playground;

/// <summary>Ids of messages as Teams makes them: the millisecond of sending since 1970, each only once.</summary>
internal sealed class ActivityIds(TimeProvider time)
{
    private long _last;

    public string Next()
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>An id that is already in a kept chat: those to come are later.</summary>
    public void Seen(string id)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            return;

        for (var last = Volatile.Read(ref _last); seen > last; last = Volatile.Read(ref _last))
            Interlocked.CompareExchange(ref _last, seen, last);
    }
}
