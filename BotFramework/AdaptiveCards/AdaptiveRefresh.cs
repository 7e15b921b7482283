using System.Text.Json;

namespace AdaptiveCards;

/// <summary>How a card renews itself when it comes into view.</summary>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction? Action { get; set; }

    /// <summary>Whose view is renewed: at most 60 people on Teams.</summary>
    public List<string> UserIds { get; set; } = [];

    /// <summary>After this moment the host asks for a new card.</summary>
    public DateTime? Expires { get; set; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("refresh"u8);
        writer.Optional("action"u8, Action);
        if (Expires is { } expires)
            writer.WriteString("expires"u8, expires);
        if (UserIds is { Count: > 0 })
        {
            writer.WriteStartArray("userIds"u8);
            foreach (var userId in UserIds)
                writer.WriteStringValue(userId);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
