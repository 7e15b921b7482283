namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says about an activity; null where it says nothing.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel that was chosen when the bot was added to the team.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => DataOf(activity)?.Settings?.SelectedChannel?.Id;

    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => DataOf(activity)?.Meeting;

    public static string? TeamsGetChannelId(this IActivity activity) => DataOf(activity)?.Channel?.Id;

    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => DataOf(activity)?.Team;

    public static IList<OnBehalfOf>? TeamsGetTeamOnBehalfOf(this IActivity activity) => DataOf(activity)?.OnBehalfOf;

    /// <summary>The message shall show up in the person's activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <inheritdoc cref="TeamsNotifyUser(IActivity)"/>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string? externalResourceUrl = null)
    {
        var data = DataOf(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = data;
    }

    internal static TeamsChannelData? DataOf(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }
}
