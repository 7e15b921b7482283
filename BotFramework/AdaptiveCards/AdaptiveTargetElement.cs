using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element that is shown, hidden, or turned from one to the other.</summary>
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement()
    {
    }

    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible) => (ElementId, IsVisible) = (elementId, isVisible);

    public string ElementId { get; set; } = "";

    /// <summary>Shown or hidden; null turns one into the other.</summary>
    public bool? IsVisible { get; set; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (IsVisible is not { } visible)
        {
            writer.WriteStringValue(ElementId);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("elementId"u8, ElementId);
        writer.WriteBoolean("isVisible"u8, visible);
        writer.WriteEndObject();
    }
}
