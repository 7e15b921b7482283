namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether a message raises a notification.</summary>
public sealed class NotificationInfo(bool? alert)
{
    public NotificationInfo()
        : this(null)
    {
    }

    public bool? Alert { get; set; } = alert;
    public bool? AlertInMeeting { get; set; }
    public string? ExternalResourceUrl { get; set; }
}
