namespace EmpathyBot.Bot.Playground;

/// <summary>A timer of the playground's clock. When it is due is only read and changed under the clock's lock.</summary>
internal sealed class ClockTimer(PlaygroundClock clock, TimerCallback callback, object? state) : ITimer, IComparable<ClockTimer>
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private volatile bool _disposed;
    private long _order;

    public DateTimeOffset Due { get; private set; }

    public TimeSpan Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfNoWait(dueTime);
        ThrowIfNoWait(period);
        if (_disposed)
            return false;

        clock.Schedule(this, dueTime, period);
        return true;
    }

    public int CompareTo(ClockTimer? other) => other is null ? 1 : (Due, _order).CompareTo((other.Due, other._order));

    public void Dispose()
    {
        _disposed = true;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Set(DateTimeOffset due, TimeSpan period, long order) => (Due, Period, _order) = (due, period, order);

    internal void Fire()
    {
        if (_disposed)
            return;

        if (_context is null)
            callback(state);
        else
            ExecutionContext.Run(_context, static timer => ((ClockTimer)timer!).Call(), this);
    }

    private void Call() => callback(state);

    private static void ThrowIfNoWait(TimeSpan wait)
    {
        if (wait != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
    }
}
