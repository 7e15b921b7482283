using System.Globalization;

namespace EmpathyBot.Storage.Feedback;

/// <summary>The names of what is done in channels: made from their cause, so that a cause that comes twice has one.</summary>
public static class ChannelDeliveryKeys
{
    /// <param name="prompt">What was offered.</param>
    public static string Prompt(Guid prompt) => string.Create(CultureInfo.InvariantCulture, $"prompt:{prompt:N}");

    /// <param name="prompt">What was offered.</param>
    /// <param name="version">The version that its card is to show.</param>
    public static string Card(Guid prompt, int version) => string.Create(CultureInfo.InvariantCulture, $"card:{prompt:N}:{version}");

    /// <summary>A card that could not be brought up to date, and is tried once more.</summary>
    /// <inheritdoc cref="Card"/>
    public static string Again(Guid prompt, int version) => string.Create(CultureInfo.InvariantCulture, $"again:{prompt:N}:{version}");

    /// <param name="prompt">What was offered, whose time is over.</param>
    public static string Close(Guid prompt) => string.Create(CultureInfo.InvariantCulture, $"close:{prompt:N}");

    /// <param name="prompt">What was offered.</param>
    public static string Remove(Guid prompt) => string.Create(CultureInfo.InvariantCulture, $"remove:{prompt:N}");

    /// <param name="prompt">What was offered, and shown in a team's week.</param>
    public static string RemoveWeek(Guid prompt) => string.Create(CultureInfo.InvariantCulture, $"remove:{prompt:N}:week");

    /// <param name="team">The team.</param>
    /// <param name="day">The day of the line, as ISO 8601 writes it.</param>
    public static string Week(long team, string day) => string.Create(CultureInfo.InvariantCulture, $"week:{team}:{day}");
}
