namespace EmpathyBot.Scheduling;

/// <summary>
/// The clock that Quartz waits by: the machine's, but it never runs back. A machine whose clock is set back an hour must not wait an hour
/// for its next sweep. Who needs the true time of day asks the host's clock.
/// </summary>
internal sealed class SchedulerTime : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _last;
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            var now = System.GetUtcNow() + _ahead;
            if (now < _last)
            {
                _ahead += _last - now;
                now = _last;
            }

            return _last = now;
        }
    }
}
