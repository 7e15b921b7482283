using System.Globalization;

namespace EmpathyBot.Bot.Playground;

/// <summary>Moments as the playground's endpoints write them: ISO 8601, UTC, to the millisecond.</summary>
internal static class Iso
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
