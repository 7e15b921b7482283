namespace Microsoft.Bot.Connector;

/// <summary>
/// The Connector API's calls on conversations. What surely was not delivered (412, 429, 502, 503, no connection) is tried again for
/// at most eight seconds, Retry-After obeyed; what may have arrived (408, 500, 504, a lost connection) only where twice does no harm:
/// never a message.
/// Faults: <see cref="ErrorResponseException"/> or, on calls about members, <see cref="Microsoft.Rest.HttpOperationException"/> for an
/// answer that refuses; <see cref="HttpRequestException"/> for a connection that failed; <see cref="TaskCanceledException"/> for no answer
/// within twelve seconds.
/// </summary>
public static class ConversationsExtensions
{
    /// <summary>Writes to the activity's conversation.</summary>
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(ConversationOf(activity), activity, cancellationToken);

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ChangeAsync(HttpMethod.Post, Routes.Activities(conversationId), activity, cancellationToken);

    /// <summary>Answers the activity whose id is in <c>ReplyToId</c>.</summary>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(ConversationOf(activity), activity.ReplyToId!, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ChangeAsync(HttpMethod.Post, Routes.Activity(conversationId, activityId), activity, cancellationToken);

    /// <summary>Puts the activity in the place of the one that has its id.</summary>
    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(ConversationOf(activity), activity.Id!, activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ChangeAsync(HttpMethod.Put, Routes.Activity(conversationId, activityId), activity, cancellationToken);

    public static Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.Of().SendAsync<object?, object>(
            HttpMethod.Delete, Routes.Activity(conversationId, activityId), null, ErrorShape.Declared, cancellationToken);

    /// <summary>Begins a conversation, or gives back the one that these two have already.</summary>
    public static async Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        await operations.Of().SendAsync<ConversationParameters, ConversationResourceResponse>(
            HttpMethod.Post, Routes.Conversations, parameters, ErrorShape.Declared, cancellationToken)
        ?? throw new HttpRequestException($"{operations.Of().BaseUri} began a conversation but didn't say which.");

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity? activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(
            new ConversationParameters { Bot = bot, Members = [user], Activity = activity, IsGroup = false }, cancellationToken);

    public static async Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations, string conversationId, CancellationToken cancellationToken = default) =>
        await operations.Of().GetAsync<List<ChannelAccount>>(Routes.Members(conversationId), cancellationToken);

    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = default,
        string? continuationToken = null,
        CancellationToken cancellationToken = default) =>
        operations.Of().GetAsync<PagedMembersResult>(Routes.PagedMembers(conversationId, pageSize, continuationToken), cancellationToken);

    public static Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        operations.Of().GetAsync<ChannelAccount>(Routes.Member(conversationId, userId), cancellationToken);

    public static async Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        await operations.Of().GetAsync<List<ChannelAccount>>(Routes.ActivityMembers(conversationId, activityId), cancellationToken);

    private static async Task<ResourceResponse> ChangeAsync(
        this IConversations operations, HttpMethod method, string route, Activity activity, CancellationToken cancellationToken) =>
        await operations.Of().SendAsync<Activity, ResourceResponse>(method, route, activity, ErrorShape.Declared, cancellationToken)
        ?? new ResourceResponse();

    private static ConnectorTransport Of(this IConversations operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return operations.Transport;
    }

    private static string ConversationOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.Id ?? throw new ArgumentException("The activity names no conversation to send it to.", nameof(activity));
    }
}
