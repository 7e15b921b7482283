using System.Globalization;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>An activity that the bot sends, checked as Teams checks it, and cut down to what a page shows.</summary>
internal static class BotActivity
{
    /// <summary>100 KB counted in UTF-16, two bytes a unit.</summary>
    public const int Limit = 51_200;

    private static readonly string[] Shown = ["text", "textFormat", "attachments", "attachmentLayout", "suggestedActions", "summary", "speak"];

    public static IResult? Complaint(JsonObject activity)
    {
        if (activity.Text("type") is not { } type)
            return ConnectorError.Bad("The activity has no type.");

        if (type is not ("message" or "typing"))
            return ConnectorError.Bad($"A bot can't send an activity of type {type} to Teams.");

        if (type == "message" && string.IsNullOrEmpty(activity.Text("text")) && activity.Array("attachments") is not { Count: > 0 })
            return ConnectorError.Bad("A message needs text or an attachment.");

        var length = activity.ToJsonString().Length;
        return length > Limit ? ConnectorError.TooBig(length) : null;
    }

    /// <summary>Teams was seen to refuse an update that carries text beside a card.</summary>
    public static IResult? UpdateComplaint(JsonObject activity) =>
        Complaint(activity) ?? (!string.IsNullOrEmpty(activity.Text("text")) && activity.Array("attachments") is { Count: > 0 }
            ? ConnectorError.Bad("An update carries text or a card, not both.")
            : null);

    public static JsonObject ToShow(JsonObject activity, string? root, DateTimeOffset now)
    {
        var body = new JsonObject
        {
            ["from"] = "bot",
            ["at"] = now.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
            ["thread"] = root,
        };
        foreach (var name in Shown)
        {
            if (activity[name] is { } part)
                body[name] = part.DeepClone();
        }

        return body;
    }
}
