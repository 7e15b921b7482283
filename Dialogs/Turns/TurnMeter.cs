using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EmpathyBot.Dialogs.Turns;

/// <summary>Counts turns and times them. Says nothing of whom they were with or what about.</summary>
public sealed class TurnMeter
{
    /// <summary>The meter's name, for whoever collects it.</summary>
    public const string Name = "EmpathyBot";

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _lostRaces;

    public TurnMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>("empathybot.turn.duration", "s", "From an activity's arrival to its answer having gone out.");
        _lostRaces = meter.CreateCounter<long>("empathybot.turn.lost_races", "{race}", "Turns that were run again because another was kept first.");
    }

    internal void Answered(long since, string kind) => _duration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    internal void LostRace() => _lostRaces.Add(1);
}
