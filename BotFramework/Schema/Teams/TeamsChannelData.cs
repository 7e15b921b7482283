using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
public sealed class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo? channel = null,
        string? eventType = null,
        TeamInfo? team = null,
        NotificationInfo? notification = null,
        TenantInfo? tenant = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened to the team, the channel or the message, such as "channelCreated" or "editMessage".</summary>
    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }
    public NotificationInfo? Notification { get; set; }
    public TenantInfo? Tenant { get; set; }
    public TeamsMeetingInfo? Meeting { get; set; }
    public TeamsChannelDataSettings? Settings { get; set; }

    [JsonInclude]
    public IList<OnBehalfOf>? OnBehalfOf { get; internal set; }

    /// <summary>Members that this schema does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}
