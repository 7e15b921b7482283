using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>What a pressed Action.Submit comes to in Teams, by the <c>msteams</c> part of its data.</summary>
/// <param name="Value">What the bot gets as value.</param>
/// <param name="Text">What the bot gets as text.</param>
/// <param name="Shown">What the chat shows as said by the person who pressed.</param>
/// <param name="IsPlainMessage">imBack: as if the person had typed it.</param>
internal sealed record SubmittedData(JsonNode? Value, string? Text, string? Shown, bool IsPlainMessage)
{
    public static SubmittedData Read(JsonNode? data)
    {
        if (data.Object("msteams") is not { } teams)
            return new(data, null, null, false);

        return teams.Text("type") switch
        {
            "imBack" => ImBack(teams.Text("value") ?? ""),
            "messageBack" => new(Merge(data!, teams), teams.Text("text"), teams.Text("displayText"), false),
            _ => new(data, null, null, false),
        };
    }

    private static SubmittedData ImBack(string text) => new(null, text, text, true);

    private static JsonNode? Merge(JsonNode data, JsonObject teams)
    {
        var said = Parsed(teams["value"]);
        if (said is not null and not JsonObject)
            return said;

        // What was typed into the card's fields stands beside the value.
        var value = (JsonObject?)said ?? [];
        foreach (var (name, typed) in data.AsObject().Where(pair => pair.Key != "msteams" && !value.ContainsKey(pair.Key)))
            value[name] = typed?.DeepClone();

        return value;
    }

    private static JsonNode? Parsed(JsonNode? value)
    {
        if (value is not JsonValue text || text.GetValueKind() != JsonValueKind.String)
            return value?.DeepClone();

        try
        {
            return JsonNode.Parse(text.GetValue<string>());
        }
        catch (JsonException)
        {
            return text.DeepClone();
        }
    }
}
