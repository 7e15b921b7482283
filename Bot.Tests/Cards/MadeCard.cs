using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>A card as it goes out, with a name for complaints.</summary>
internal sealed record MadeCard(string Name, string Json, bool IsTrail)
{
    public JsonObject Content => (JsonObject)JsonNode.Parse(Json)!;

    public static MadeCard Of(string name, AdaptiveCard card) => new(name, card.ToJson(), IsTrail: false);

    /// <summary>What is left of a card that was answered.</summary>
    public static MadeCard Trail(string name, AdaptiveCard card) => new(name, card.ToJson(), IsTrail: true);

    /// <summary>Every object in it that has a type, the card itself first.</summary>
    public IEnumerable<JsonObject> Elements() => Under(Content);

    /// <summary>Everything to press on it, without what stands in for it.</summary>
    public IEnumerable<JsonObject> Presses() => Elements().Where(element => (string?)element["type"] == "Action.Execute");

    private static IEnumerable<JsonObject> Under(JsonNode? node) => node switch
    {
        JsonObject thing => (thing["type"] is null ? [] : new[] { thing })
            .Concat(thing.Where(member => member.Key != "data").SelectMany(member => Under(member.Value))),
        JsonArray list => list.SelectMany(Under),
        _ => [],
    };
}
