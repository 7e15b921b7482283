using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Unfolds a card within the card.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    public AdaptiveCard? Card { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("card"u8, Card);
        base.WriteMembers(writer);
    }
}
