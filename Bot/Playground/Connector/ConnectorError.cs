using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>The connector's way to refuse: a status and a code as Teams documents them, and a sentence.</summary>
internal static class ConnectorError
{
    public static IResult ConversationNotFound(string id) => Of(404, "ConversationNotFound", $"There is no conversation {id} in the playground.");

    public static IResult ActivityNotFound(string id) => Of(404, "ActivityNotFoundInConversation", $"There is no activity {id} in this conversation.");

    public static IResult MemberNotFound(string id) => Of(404, "MemberNotFoundInConversation", $"{id} is no member of this conversation.");

    public static IResult TeamNotFound(string id) => Of(404, "TeamNotFound", $"There is no team {id} in the playground.");

    public static IResult NotInstalled(string where) => Of(403, "BotNotInConversationRoster", $"The bot is not in {where}: nobody has looked at that chat yet.");

    public static IResult NotPersonal(string who) => Of(403, "ForbiddenOperationException", $"The bot is not installed in the personal scope of {who}.");

    public static IResult NotYours(string id) => Of(403, "NotEnoughPermissions", $"Activity {id} is a person's; a bot can change its own only.");

    public static IResult TooBig(int characters) => Of(413, "MessageSizeTooBig", $"The activity has {characters} UTF-16 code units; {BotActivity.Limit} is the limit.");

    public static IResult Bad(string sentence) => Of(400, "BadSyntax", sentence);

    private static IResult Of(int status, string code, string message) =>
        TypedResults.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, statusCode: status);
}
