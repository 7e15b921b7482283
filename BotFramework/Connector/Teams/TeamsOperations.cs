namespace Microsoft.Bot.Connector.Teams;

/// <summary>The calls that only Teams has. Faults as <see cref="ConversationsExtensions"/> says.</summary>
internal static class TeamsOperations
{
    internal static Task<TeamDetails> FetchTeamDetailsAsync(this IConnectorClient client, string teamId, CancellationToken cancellationToken) =>
        client.Transport().GetAsync<TeamDetails>(Routes.Team(teamId), cancellationToken);

    internal static Task<ConversationList> FetchChannelListAsync(this IConnectorClient client, string teamId, CancellationToken cancellationToken) =>
        client.Transport().GetAsync<ConversationList>(Routes.TeamConversations(teamId), cancellationToken);

    /// <summary>A person as Teams describes them: with tenant, mail and names.</summary>
    internal static Task<TeamsChannelAccount> FetchMemberAsync(
        this IConnectorClient client, string conversationId, string userId, CancellationToken cancellationToken) =>
        client.Transport().GetAsync<TeamsChannelAccount>(Routes.Member(conversationId, userId), cancellationToken);

    internal static Task<TeamsPagedMembersResult> FetchPagedMembersAsync(
        this IConnectorClient client, string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken) =>
        client.Transport().GetAsync<TeamsPagedMembersResult>(Routes.PagedMembers(conversationId, pageSize, continuationToken), cancellationToken);

    private static ConnectorTransport Transport(this IConnectorClient client) => client.Conversations.Transport;
}
