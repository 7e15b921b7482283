using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element that a person fills in; its <c>Id</c> names the value in what is sent.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public bool IsRequired { get; set; }

    public string? Label { get; set; }

    /// <summary>What the host says when the value is missing or wrong.</summary>
    public string? ErrorMessage { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("label"u8, Label);
        writer.IfTrue("isRequired"u8, IsRequired);
        writer.Optional("errorMessage"u8, ErrorMessage);
        base.WriteMembers(writer);
    }
}
