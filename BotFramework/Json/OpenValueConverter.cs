using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmpathyBot.BotFramework.Json;

/// <summary>Members declared as <see cref="object"/>: read as a detached <see cref="JsonElement"/>, written by what they are.</summary>
internal sealed class OpenValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        OpenValueWriter.Write(writer, value);
}
