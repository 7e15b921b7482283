using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>Who is in a conversation, and what a team consists of.</summary>
internal static class RosterEndpoints
{
    private const int LargestPage = 500;

    public static void MapRoster(this RouteGroupBuilder connector)
    {
        connector.MapGet("/conversations/{conversation}/members", (string conversation) => Members(conversation));
        connector.MapGet("/conversations/{conversation}/pagedmembers", Paged);
        connector.MapGet("/conversations/{conversation}/members/{member}", Member);
        connector.MapGet("/conversations/{conversation}/activities/{activity}/members", (string conversation, string activity, ChatBook book) =>
            book.ByConversation(conversation) is { } chat && chat.Find(activity) is null
                ? ConnectorError.ActivityNotFound(activity)
                : Members(conversation));
        connector.MapGet("/teams/{team}", (string team) => team == Place.Channel.ConversationId ? Team() : ConnectorError.TeamNotFound(team));
        connector.MapGet("/teams/{team}/conversations", (string team) =>
            team == Place.Channel.ConversationId ? Channels() : ConnectorError.TeamNotFound(team));
    }

    private static IResult Members(string conversation) => Place.Of(conversation) is { } place
        ? TypedResults.Json(new JsonArray([.. place.Roster.Select(Account)]))
        : ConnectorError.ConversationNotFound(conversation);

    private static IResult Member(string conversation, string member)
    {
        if (Place.Of(conversation) is not { } place)
            return ConnectorError.ConversationNotFound(conversation);

        return place.Member(member) is { } person ? TypedResults.Json(Account(person)) : ConnectorError.MemberNotFound(member);
    }

    private static IResult Paged(string conversation, int? pageSize, string? continuationToken)
    {
        if (Place.Of(conversation) is not { } place)
            return ConnectorError.ConversationNotFound(conversation);

        if (!TryOffset(continuationToken, out var from))
            return ConnectorError.Bad("The continuation token is none of this connector's.");

        var size = Math.Clamp(pageSize ?? LargestPage, 1, LargestPage);
        var page = new JsonObject { ["members"] = new JsonArray([.. place.Roster.Skip(from).Take(size).Select(Account)]) };
        if (from + size < place.Roster.Count)
            page["continuationToken"] = Convert.ToBase64String(Encoding.ASCII.GetBytes((from + size).ToString(CultureInfo.InvariantCulture)));

        return TypedResults.Json(page);
    }

    private static bool TryOffset(string? token, out int offset)
    {
        offset = 0;
        if (string.IsNullOrEmpty(token))
            return true;

        Span<byte> bytes = stackalloc byte[16];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && int.TryParse(bytes[..length], NumberStyles.None, CultureInfo.InvariantCulture, out offset);
    }

    private static JsonObject Account(Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.Mail,
        ["userPrincipalName"] = person.Mail,
        ["aadObjectId"] = person.AadObjectId,
        ["objectId"] = person.AadObjectId,
        ["tenantId"] = Cast.Tenant,
        ["userRole"] = "user",
    };

    private static IResult Team() => TypedResults.Json(new JsonObject
    {
        ["id"] = Place.Channel.ConversationId,
        ["name"] = Place.Channel.Title,
        ["type"] = "standard",
        ["aadGroupId"] = Place.TeamAadGroupId,
        ["channelCount"] = 1,
        ["memberCount"] = Place.Channel.Roster.Count,
    });

    // Teams gives the General channel no name, and the team's own id.
    private static IResult Channels() => TypedResults.Json(new JsonObject
    {
        ["conversations"] = new JsonArray(new JsonObject { ["id"] = Place.Channel.ConversationId, ["type"] = "standard" }),
    });
}
