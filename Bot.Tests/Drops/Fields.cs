using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>The fields of a card, as a client sends them along with a press.</summary>
internal static class Fields
{
    /// <summary>Everything that stands in the card's fields goes with the press.</summary>
    public static void Add(SentMessage message, JsonObject data)
    {
        foreach (var input in InputsIn(message.Card!))
            data[(string)input["id"]!] = (string?)input["value"] ?? "";
    }

    /// <summary>Presses with everything that stands in the fields, after this change of it.</summary>
    public static Task<JsonNode> PressAsync(Chat chat, SentMessage message, string verb, Action<JsonObject>? change = null, string? id = null) =>
        chat.ExecuteAsync(message, message.Press(verb, id), data =>
        {
            Add(message, data);
            change?.Invoke(data);
        });

    /// <summary>Names these people, instead of the whole team.</summary>
    public static void Name(JsonObject fields, string names)
    {
        fields["whom"] = $"people:{((string)fields["whom"]!).Split(':')[1]}";
        fields["names"] = names;
    }

    private static IEnumerable<JsonNode> InputsIn(JsonNode? node) => node switch
    {
        JsonObject some when ((string?)(some["type"] as JsonValue))?.StartsWith("Input.", StringComparison.Ordinal) is true => [some],
        JsonObject some => some.SelectMany(pair => InputsIn(pair.Value)),
        JsonArray many => many.SelectMany(InputsIn),
        _ => [],
    };
}
