using System.Globalization;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Connector;

/// <summary>The Connector API's paths below the service URL. Ids come from outside: each is one percent-encoded segment.</summary>
internal static class Routes
{
    internal const string Conversations = "v3/conversations";

    internal static string Activities(string conversationId) => $"v3/conversations/{Segment(conversationId)}/activities";

    internal static string Activity(string conversationId, string activityId) =>
        $"v3/conversations/{Segment(conversationId)}/activities/{Segment(activityId)}";

    internal static string ActivityMembers(string conversationId, string activityId) => Activity(conversationId, activityId) + "/members";

    internal static string Members(string conversationId) => $"v3/conversations/{Segment(conversationId)}/members";

    internal static string Member(string conversationId, string userId) => $"v3/conversations/{Segment(conversationId)}/members/{Segment(userId)}";

    internal static string PagedMembers(string conversationId, int? pageSize, string? continuationToken)
    {
        var query = (pageSize, continuationToken) switch
        {
            ({ } size, { } token) => $"?pageSize={Number(size)}&continuationToken={Uri.EscapeDataString(token)}",
            ({ } size, null) => $"?pageSize={Number(size)}",
            (null, { } token) => $"?continuationToken={Uri.EscapeDataString(token)}",
            _ => "",
        };
        return $"v3/conversations/{Segment(conversationId)}/pagedmembers{query}";
    }

    internal static string Team(string teamId) => $"v3/teams/{Segment(teamId)}";

    internal static string TeamConversations(string teamId) => $"v3/teams/{Segment(teamId)}/conversations";

    // Dots survive encoding, and "." or ".." would name another path.
    private static string Segment(string id, [CallerArgumentExpression(nameof(id))] string name = "") =>
        string.IsNullOrEmpty(id) || id is "." or ".."
            ? throw new ArgumentException($"\"{id}\" can't be an id in a call of the Connector API.", name)
            : Uri.EscapeDataString(id);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
