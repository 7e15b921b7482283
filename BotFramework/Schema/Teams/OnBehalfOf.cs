using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who a message is sent for.</summary>
public sealed class OnBehalfOf
{
    [JsonPropertyName("itemid")]
    public int ItemId { get; set; }

    public string? MentionType { get; set; }
    public string? Mri { get; set; }
    public string? DisplayName { get; set; }
}
