using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Shows or hides elements of the card.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("targetElements"u8);
        foreach (var target in TargetElements ?? [])
            target.WriteTo(writer);
        writer.WriteEndArray();
        base.WriteMembers(writer);
    }
}
