using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Buttons within the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveAction> Actions { get; set; } = [];

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.List("actions"u8, Actions);
        base.WriteMembers(writer);
    }
}
