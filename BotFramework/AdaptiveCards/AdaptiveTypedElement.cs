using System.Text.Json;
using EmpathyBot.BotFramework.Json;

namespace AdaptiveCards;

/// <summary>All that has a <c>type</c> in a card: the card, its elements, its inputs, its actions.</summary>
public abstract class AdaptiveTypedElement
{
    // Few elements have either, and a card has many elements: they are made when asked for.
    private IDictionary<string, string>? _requires;
    private SerializableDictionary<string, object>? _additional;
    private static readonly SerializableDictionary<string, object> Nothing = [];

    public abstract string Type { get; set; }

    public string? Id { get; set; }

    /// <summary>What is shown or done where the host doesn't know this one.</summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Features that the host must have, with their lowest version.</summary>
    public IDictionary<string, string> Requires { get => _requires ??= new Dictionary<string, string>(); set => _requires = value; }

    /// <summary>Members beyond the schema, such as <c>msteams</c>, written beside the others.</summary>
    public SerializableDictionary<string, object> AdditionalProperties { get => _additional ??= []; set => _additional = value; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Type);
        writer.Optional("id"u8, Id);
        WriteMembers(writer);
        if (_requires is { Count: > 0 })
        {
            writer.WritePropertyName("requires"u8);
            OpenValueWriter.Write(writer, _requires);
        }
        Fallback?.WriteTo(writer);
        foreach (var (name, value) in _additional ?? Nothing)
        {
            writer.WritePropertyName(name);
            OpenValueWriter.Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private protected virtual void WriteMembers(Utf8JsonWriter writer)
    {
    }
}
