using EmpathyBot.Scheduling;

namespace EmpathyBot.Bot.Playground;

/// <summary>Walks the bot's time forward and stops at each due moment, so that what was due at nine goes out as at nine.</summary>
internal sealed class TimeWalk(PlaygroundClock clock, ClockFile file, Timeline? timeline = null) : IDisposable
{
    // Where something is due already and still there, somebody else is about to send it.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Walks, one walk at a time; a second waits.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <param name="cancellationToken">Ends the walk at the next stop; the clock stays where it is then.</param>
    /// <returns>The moment the clock stands at, once all that was due by then is final or waits for a retry after it.</returns>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // Written first: a host killed on the way starts where the clock was going, never in its own past.
            file.Write(clock.Ahead + by);
            var target = clock.GetUtcNow() + by;
            while (await RunDueAsync(cancellationToken) is { } due && due <= target)
            {
                if (due <= clock.GetUtcNow())
                    await Task.Delay(Moment, TimeProvider.System, cancellationToken);
                await MoveToAsync(due, cancellationToken);
            }

            await MoveToAsync(target, cancellationToken);
            await RunDueAsync(cancellationToken);
            return clock.GetUtcNow();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // A host that has only the playground has nothing due.
    private async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken) =>
        timeline is null ? null : await timeline.RunDueAsync(cancellationToken);

    private Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var by = moment - clock.GetUtcNow();
        return by > TimeSpan.Zero ? clock.AdvanceAsync(by, cancellationToken) : Task.CompletedTask;
    }
}
