using Microsoft.Bot.Connector.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about members, teams and channels; each call is a request to the service.</summary>
public static class TeamsInfo
{
    /// <exception cref="InvalidOperationException">No team is given and the turn is not in one.</exception>
    public static Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        ClientOf(turnContext).FetchTeamDetailsAsync(TeamOf(turnContext, teamId), cancellationToken);

    /// <inheritdoc cref="GetTeamDetailsAsync"/>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var channels = await ClientOf(turnContext).FetchChannelListAsync(TeamOf(turnContext, teamId), cancellationToken);
        return channels.Conversations ?? [];
    }

    /// <inheritdoc cref="GetTeamDetailsAsync"/>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = null,
        string? continuationToken = null,
        int? pageSize = default,
        CancellationToken cancellationToken = default) =>
        ClientOf(turnContext).FetchPagedMembersAsync(TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    /// <summary>A page of the team's roster, or of the conversation's outside teams.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = default, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        ClientOf(turnContext).FetchPagedMembersAsync(RosterOf(turnContext), pageSize, continuationToken, cancellationToken);

    /// <inheritdoc cref="GetTeamDetailsAsync"/>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default) =>
        ClientOf(turnContext).FetchMemberAsync(TeamOf(turnContext, teamId), userId, cancellationToken);

    /// <summary>One member of the team, or of the conversation outside teams.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        ClientOf(turnContext).FetchMemberAsync(RosterOf(turnContext), userId, cancellationToken);

    /// <summary>Begins a thread in a channel of Teams.</summary>
    /// <returns>Where the thread is, and the id of its first message.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrWhiteSpace(teamsChannelId);
        var thread = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo(teamsChannelId), Tenant = TeamsActivityExtensions.DataOf(turnContext.Activity)?.Tenant },
            Activity = (Activity)activity,
        };

        Tuple<ConversationReference, string>? begun = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl!,
            turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey) ?? AuthenticationConstants.ToChannelFromBotOAuthScope,
            thread,
            (created, _) =>
            {
                begun = new(created.Activity.GetConversationReference(), created.Activity.Id!);
                return Task.CompletedTask;
            },
            cancellationToken);
        return begun ?? throw new InvalidOperationException($"The thread in {teamsChannelId} was not begun.");
    }

    private static IConnectorClient ClientOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("This turn has no connector client: it did not come through an adapter that speaks to Teams.");
    }

    private static string TeamOf(ITurnContext turnContext, string? teamId) => teamId
        ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? throw new InvalidOperationException("This turn is not in a team of Teams, and none was given.");

    private static string RosterOf(ITurnContext turnContext) => turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The activity names no conversation, so there is nobody to ask about.");
}
