using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EmpathyBot.Storage;

/// <summary>Moments as they are kept: microseconds since 1970, which both databases order, and which are exact enough to come back equal.</summary>
internal sealed class UtcMicroseconds() : ValueConverter<DateTimeOffset, long>(
    value => (value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
    kept => new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + (kept * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero))
{
    public static long Of(DateTimeOffset value) => (value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
