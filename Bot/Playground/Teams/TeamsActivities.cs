using System.Globalization;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>Activities as Teams sends them to a bot, in the parts that bots read.</summary>
internal sealed class TeamsActivities(TimeProvider time, IConfiguration configuration, HostAddress address)
{
    public const string BotName = "EmpathyBot";

    private const string BotOfNobody = "c1d5a2f8-07b4-4e93-a6d8-2b9e4f7c3a10";

    public string BotId { get; } = "28:" + (configuration["MicrosoftAppId"] is { Length: > 0 } id ? id : BotOfNobody);

    public JsonObject Installed(Place place, Person by, ClientInfo client)
    {
        var activity = Base("installationUpdate", place, by, client, null);
        activity["action"] = "add";
        return activity;
    }

    public JsonObject MembersAdded(Place place, Person by, ClientInfo client)
    {
        var activity = Base("conversationUpdate", place, by, client, null);
        var added = new JsonArray(new JsonObject { ["id"] = BotId });
        if (place.IsChannel)
            activity.Object("channelData")!["eventType"] = "teamMemberAdded";
        else
            added.Insert(0, new JsonObject { ["id"] = by.Id, ["aadObjectId"] = by.AadObjectId });

        activity["membersAdded"] = added;
        return activity;
    }

    public JsonObject Message(Place place, Person by, ClientInfo client, string id, string? root, string text)
    {
        var activity = Base("message", place, by, client, root);
        activity["id"] = id;
        activity["textFormat"] = "plain";
        activity["text"] = text;
        if (place.IsChannel)
            activity.Array("entities")!.Add(new JsonObject { ["type"] = "mention", ["text"] = Mention.Tag, ["mentioned"] = Bot() });

        return activity;
    }

    /// <summary>A pressed Action.Submit: a message without text that carries the data and says which card it was on.</summary>
    public JsonObject Submitted(Place place, Person by, ClientInfo client, string id, string pressed, string? root, JsonNode? value)
    {
        var activity = Base("message", place, by, client, root);
        activity["id"] = id;
        activity["value"] = value?.DeepClone();
        activity["replyToId"] = pressed;
        activity.Object("channelData")!["source"] = new JsonObject { ["name"] = "message" };
        activity.Object("channelData")!["legacy"] = new JsonObject { ["replyToId"] = pressed };
        return activity;
    }

    /// <summary>A pressed Action.Execute.</summary>
    public JsonObject Executed(Place place, Person by, ClientInfo client, string pressed, string? root, JsonObject action)
    {
        var activity = Base("invoke", place, by, client, root);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = pressed;
        activity["value"] = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" };
        activity.Object("channelData")!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    private JsonObject Base(string type, Place place, Person by, ClientInfo client, string? root)
    {
        var now = time.GetUtcNow();
        return new()
        {
            ["type"] = type,
            ["id"] = $"f:{Guid.NewGuid()}",
            ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = client.LocalTime(now),
            ["localTimezone"] = client.TimeZone,
            ["channelId"] = "msteams",
            ["serviceUrl"] = address.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = by.Id, ["name"] = by.Name, ["aadObjectId"] = by.AadObjectId },
            ["conversation"] = Conversation(place, root),
            ["recipient"] = Bot(),
            ["entities"] = new JsonArray(client.ToEntity()),
            ["channelData"] = ChannelData(place),
            ["locale"] = client.Locale,
        };
    }

    private JsonObject Bot() => new() { ["id"] = BotId, ["name"] = BotName };

    private static JsonObject Conversation(Place place, string? root)
    {
        var conversation = new JsonObject { ["conversationType"] = place.IsChannel ? "channel" : "personal", ["tenantId"] = Cast.Tenant };
        if (place.IsChannel)
            conversation["isGroup"] = true;

        conversation["id"] = root is null ? place.ConversationId : ChannelThread.Id(place.ConversationId, root);
        return conversation;
    }

    private static JsonObject ChannelData(Place place)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Cast.Tenant } };
        if (!place.IsChannel)
            return data;

        data["team"] = new JsonObject { ["id"] = place.ConversationId, ["name"] = place.Title, ["aadGroupId"] = Place.TeamAadGroupId };
        data["channel"] = new JsonObject { ["id"] = place.ConversationId };
        data["teamsChannelId"] = place.ConversationId;
        data["teamsTeamId"] = place.ConversationId;
        return data;
    }
}
