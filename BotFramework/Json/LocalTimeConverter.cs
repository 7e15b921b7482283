using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmpathyBot.BotFramework.Json;

/// <summary>ISO 8601 with the offset it came with, for the one time whose offset is what it tells.</summary>
internal sealed class LocalTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UtcTimeConverter.ReadTime(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
