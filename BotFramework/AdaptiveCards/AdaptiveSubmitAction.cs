using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Sends the card's inputs and this data as a message.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    public object? Data { get; set; }

    /// <summary><see cref="Data"/> as JSON.</summary>
    public string? DataJson { get => ActionData.ToJson(Data); set => Data = ActionData.FromJson(value); }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Data(Data, AssociatedInputs);
        base.WriteMembers(writer);
    }
}
