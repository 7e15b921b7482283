namespace EmpathyBot.Bot.Playground;

/// <summary>
/// The real clock, moved forward by hand. Timers made through it fire by the moved time: while it is moved it stops at
/// each due timer, in order, so what was due at nine runs when the clock says nine. Safe to use from many threads.
/// </summary>
/// <param name="real">The clock underneath.</param>
/// <param name="ahead">How far ahead of it this one starts; not negative.</param>
public sealed class PlaygroundClock(TimeProvider real, TimeSpan ahead = default) : TimeProvider, IDisposable
{
    // A wake-up further away than this is looked at again on the way: real timers have an upper limit.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(12);

    private readonly Lock _gate = new();
    private readonly SortedSet<ClockTimer> _due = [];
    private readonly SemaphoreSlim _walking = new(1, 1);
    private TimeSpan _ahead = ahead;
    private ITimer? _wake;
    private long _order;

    /// <summary>How far this clock is ahead of the real one.</summary>
    public TimeSpan Ahead
    {
        get { lock (_gate) return _ahead; }
    }

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Ahead;

    public override long GetTimestamp() =>
        real.GetTimestamp() + (long)(Ahead.Ticks * ((double)real.TimestampFrequency / TimeSpan.TicksPerSecond));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Walks the clock forward and stops at each timer due on the way. One walk at a time; a second waits.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <param name="cancellation">Ends the walk at the next stop; the clock stays where it is then.</param>
    /// <returns>The moment the clock stands at afterwards.</returns>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        await _walking.WaitAsync(cancellation);
        try
        {
            var target = GetUtcNow() + by;
            while (StepTowards(target) is { } timer)
            {
                timer.Fire();
                // Whoever was woken may set the next timer before the clock goes on.
                await Task.Yield();
                cancellation.ThrowIfCancellationRequested();
            }

            return GetUtcNow();
        }
        finally
        {
            _walking.Release();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _due.Clear();
            _wake?.Dispose();
        }

        _walking.Dispose();
    }

    internal void Schedule(ClockTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _due.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Set(Now() + dueTime, period, ++_order);
                _due.Add(timer);
            }

            WakeInTime();
        }
    }

    internal void Forget(ClockTimer timer)
    {
        lock (_gate)
        {
            _due.Remove(timer);
            WakeInTime();
        }
    }

    private DateTimeOffset Now() => real.GetUtcNow() + _ahead;

    private ClockTimer? StepTowards(DateTimeOffset target)
    {
        lock (_gate)
        {
            var next = _due.Min is { } first && first.Due <= target ? first.Due : target;
            var step = next - Now();
            if (step > TimeSpan.Zero)
                _ahead += step;

            return TakeDue();
        }
    }

    private void FireDue()
    {
        while (true)
        {
            ClockTimer? timer;
            lock (_gate)
                timer = TakeDue();

            if (timer is null)
                return;

            timer.Fire();
        }
    }

    private ClockTimer? TakeDue()
    {
        var now = Now();
        if (_due.Min is not { } timer || timer.Due > now)
        {
            WakeInTime();
            return null;
        }

        _due.Remove(timer);
        if (timer.Period > TimeSpan.Zero)
        {
            // After a long sleep of the machine a period is made up for once, not a thousand times.
            var next = timer.Due + timer.Period;
            timer.Set(next > now ? next : now, timer.Period, ++_order);
            _due.Add(timer);
        }

        return timer;
    }

    private void WakeInTime()
    {
        if (_due.Min is not { } first)
        {
            _wake?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // Rounded up: a real timer that is a fraction early would only be set again.
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, (first.Due - Now()).TotalMilliseconds)));
        _wake ??= real.CreateTimer(static clock => ((PlaygroundClock)clock!).FireDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _wake.Change(wait < LongestSleep ? wait : LongestSleep, Timeout.InfiniteTimeSpan);
    }
}
