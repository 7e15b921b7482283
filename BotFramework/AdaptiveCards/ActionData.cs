using System.Text.Json;
using EmpathyBot.BotFramework.Json;

namespace AdaptiveCards;

/// <summary>What an action sends along.</summary>
internal static class ActionData
{
    internal static void Data(this Utf8JsonWriter writer, object? data, AdaptiveAssociatedInputs inputs)
    {
        if (data is not null)
        {
            writer.WritePropertyName("data"u8);
            OpenValueWriter.Write(writer, data);
        }
        writer.UnlessDefault("associatedInputs"u8, inputs);
    }

    internal static string? ToJson(object? data) => data is null ? null : CardJson.Write(data, OpenValueWriter.Write);

    internal static object? FromJson(string? json) => json is null ? null : JsonElement.Parse(json);
}
