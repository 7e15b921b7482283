using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>A card as it goes out, with a name for complaints.</summary>
internal sealed record MadeCard(string Name, string Json, bool IsTrail)
{
    /// <summary>The bytes that Teams takes with a message.</summary>
    public const int Largest = 28 * 1024;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the message around it takes, written as the bot writes it.</summary>
    public int BytesAsSent => Encoding.UTF8.GetByteCount(new JsonObject
    {
        ["type"] = "message",
        ["from"] = new JsonObject { ["id"] = $"28:{Guid.Empty}", ["name"] = "EmpathyBot" },
        ["recipient"] = new JsonObject { ["id"] = $"29:{new string('x', 100)}", ["name"] = "Someone" },
        ["conversation"] = new JsonObject { ["id"] = new string('x', 200), ["conversationType"] = "personal" },
        ["replyToId"] = new string('1', 13),
        ["attachmentLayout"] = "list",
        ["inputHint"] = "acceptingInput",
        ["summary"] = (string?)Content["fallbackText"],
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = AdaptiveCard.ContentType, ["content"] = Content }),
    }.ToJsonString(AsSent));

    public JsonObject Content => (JsonObject)JsonNode.Parse(Json)!;

    public static MadeCard Of(string name, AdaptiveCard card) => new(name, card.ToJson(), IsTrail: false);

    /// <summary>What is left of a card that was answered.</summary>
    public static MadeCard Trail(string name, AdaptiveCard card) => new(name, card.ToJson(), IsTrail: true);

    /// <summary>Every object in it that has a type, the card itself first.</summary>
    public IEnumerable<JsonObject> Elements() => Under(Content);

    /// <summary>Everything to press on it, without what stands in for it.</summary>
    public IEnumerable<JsonObject> Presses() => Elements().Where(element => (string?)element["type"] == "Action.Execute");

    /// <summary>What is to be read on it before anything is unfolded: texts, what stands over fields, what can be pressed.</summary>
    public IEnumerable<string> Seen() => Seen(Content);

    private static IEnumerable<string> Seen(JsonNode? node) => node switch
    {
        JsonObject thing when (bool?)thing["isVisible"] is false => [],
        JsonObject thing => thing.Where(member => member.Key is not ("data" or "fallback" or "fallbackText")).SelectMany(member =>
            member is { Key: "text" or "title" or "label" or "placeholder", Value: JsonValue text } ? [text.ToString()] : Seen(member.Value)),
        JsonArray list => list.SelectMany(Seen),
        _ => [],
    };

    private static IEnumerable<JsonObject> Under(JsonNode? node) => node switch
    {
        JsonObject thing => (thing["type"] is null ? [] : new[] { thing })
            .Concat(thing.Where(member => member.Key != "data").SelectMany(member => Under(member.Value))),
        JsonArray list => list.SelectMany(Under),
        _ => [],
    };
}
