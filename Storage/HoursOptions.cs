using System.Collections.Frozen;
using NodaTime;

namespace EmpathyBot.Storage;

/// <summary>Bound from <c>Practice:TimeZone</c> and <c>Practice:DaysOff</c>.</summary>
/// <param name="TimeZone">The IANA name of the zone of whoever said none; UTC when null.</param>
public sealed record HoursOptions(string? TimeZone)
{
    /// <summary>Public holidays and the like: nobody is written to unasked on these dates, by their own calendar.</summary>
    public IReadOnlySet<LocalDate> DaysOff { get; init; } = FrozenSet<LocalDate>.Empty;
}
