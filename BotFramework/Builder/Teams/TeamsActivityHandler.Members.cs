using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Members who come and go. Unlike the SDK's, nobody is looked up: one request a member is what gets a bot throttled.</content>
public partial class TeamsActivityHandler
{
    /// <summary>Members as the activity describes them; <see cref="TeamsInfo.GetMemberAsync"/> knows more.</summary>
    protected virtual Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersAddedAsync(AsTeams(membersAdded), teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(AsTeams(membersRemoved), teamInfo, turnContext, cancellationToken);

    /// <summary>Called for the bot itself too.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>Called for the bot itself too.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    private static List<TeamsChannelAccount> AsTeams(IList<ChannelAccount> members) =>
        [.. members.Where(member => member is not null).Select(member => OpenValue.Convert<TeamsChannelAccount>(member)!)];
}
