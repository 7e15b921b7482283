using System.Threading.Channels;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Outreach;

/// <summary>Hears of what this host has just kept that is due soon, for whoever sleeps until the next due moment they knew of.</summary>
public sealed class Upcoming
{
    /// <summary>What is due later than this is found without being told.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    // Whoever hears one of them looks at all that is due: nothing is lost where there is no room for one more.
    private readonly Channel<DateTimeOffset> _moments =
        Channel.CreateBounded<DateTimeOffset>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly TimeProvider _time;

    internal Upcoming(TimeProvider time) => _time = time;

    /// <summary>The moments, as they become known; without end.</summary>
    public IAsyncEnumerable<DateTimeOffset> HearAsync(CancellationToken cancellationToken) => _moments.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Something that is due at this moment was kept in another way than by a turn.</summary>
    internal void Note(DateTimeOffset moment)
    {
        if (moment <= _time.GetUtcNow() + Soon)
            _moments.Writer.TryWrite(moment);
    }

    internal void Note(Changes kept)
    {
        foreach (var change in kept.Rows)
        {
            if (Moment(change.Row) is { } moment)
                Note(moment);
        }
    }

    private static DateTimeOffset? Moment(object row) => row switch
    {
        DeliveryRow { State: DeliveryState.Waiting } delivery => delivery.NextAt,
        ChannelDeliveryRow { State: DeliveryState.Waiting } delivery => delivery.NextAt,
        DropRow drop => drop.NextAt,
        RhythmRow rhythm => rhythm.NudgeAt,
        _ => null,
    };
}
