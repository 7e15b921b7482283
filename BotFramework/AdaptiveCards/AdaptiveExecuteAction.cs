using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Sends the card's inputs and this data as an invoke, and shows the card that comes back.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    public object? Data { get; set; }

    /// <summary><see cref="Data"/> as JSON.</summary>
    public string? DataJson { get => ActionData.ToJson(Data); set => Data = ActionData.FromJson(value); }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    /// <summary>What is to be done, in the bot's words.</summary>
    public string? Verb { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Data(Data, AssociatedInputs);
        writer.Optional("verb"u8, Verb);
        base.WriteMembers(writer);
    }
}
