using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the bot was installed in a team.</summary>
public sealed class TeamsChannelDataSettings(ChannelInfo? channel)
{
    public TeamsChannelDataSettings()
        : this(null)
    {
    }

    public ChannelInfo? SelectedChannel { get; set; } = channel;

    /// <summary>Members that this schema does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}
