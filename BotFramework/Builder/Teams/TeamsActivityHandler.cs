namespace Microsoft.Bot.Builder.Teams;

/// <summary>Tells apart what happens in Teams, besides what <see cref="ActivityHandler"/> does.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    private static bool IsTeams(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId == Channels.Msteams;
    }

    private static string? EventOf(ITurnContext turnContext) => TeamsActivityExtensions.DataOf(turnContext.Activity)?.EventType;
}
