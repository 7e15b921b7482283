using System.Text.Json;
using System.Text.Json.Serialization;
using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Dialogs.Hearing;

/// <summary>A press, by Action.Execute or Action.Submit alike. Nothing in it is believed before it is checked.</summary>
internal sealed record CardAnswer
{
    [JsonPropertyName(Press.VerbKey)]
    public string Verb { get; init => field = value ?? ""; } = "";

    [JsonPropertyName(Press.AttemptKey)]
    public string? Attempt { get; init; }

    [JsonPropertyName(Press.StepKey)]
    public int Step { get; init; } = -1;

    [JsonPropertyName(Press.IdKey)]
    public string? Id { get; init; }

    [JsonPropertyName(Press.LineKey)]
    public string? Line { get; init; }

    /// <summary>The fields of the card, and whatever else came along.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    [JsonIgnore]
    public Guid? AttemptId => Guid.TryParseExact(Attempt, "N", out var id) ? id : null;

    /// <summary>Whether what tells on a real person in its words was pointed out, and they are what is meant.</summary>
    [JsonIgnore]
    public bool IsLooked => Field(Press.LookedKey) is "true";

    /// <summary>The most characters that are taken where a field takes so many: what stands for a name may be longer than the name.</summary>
    public int Most(int longest) => IsLooked ? longest + 100 : longest;

    /// <summary>What stands in a field of the card, as text; null when it wasn't sent. Clients send an empty field as nothing, or not at all.</summary>
    public string? Field(string name) => More is null || !More.TryGetValue(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "",
    };

    /// <summary>The press in this activity, or null when it is none. One that can't be read is a press of nothing.</summary>
    public static CardAnswer? From(Activity activity) => activity.Type switch
    {
        ActivityTypes.Invoke => OpenJson.Read<CardAnswer>(OpenJson.Read<InvokeValue>(activity.Value)?.Action?.Data) ?? new CardAnswer(),
        // Some clients send an empty value along with typed words.
        ActivityTypes.Message when activity.Value is not null => OpenJson.Read<CardAnswer>(activity.Value) switch
        {
            { Verb.Length: > 0 } answer => answer,
            _ when !string.IsNullOrEmpty(activity.Text) => null,
            { } answer => answer,
            null => new CardAnswer(),
        },
        _ => null,
    };

    private sealed record InvokeValue([property: JsonPropertyName("action")] InvokeAction? Action);

    private sealed record InvokeAction([property: JsonPropertyName("data")] JsonElement Data);
}
