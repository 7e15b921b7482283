using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A card: what a person sees, and what they can do with it.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion) => Version = new AdaptiveSchemaVersion(schemaVersion);

    public override string Type { get; set; } = TypeName;

    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>What a host shows that cannot show this card.</summary>
    public string? FallbackText { get; set; }

    /// <summary>What a host says aloud.</summary>
    public string? Speak { get; set; }

    /// <summary>The language of the card's words, such as "en".</summary>
    public string? Lang { get; set; }

    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    /// <summary>The least height, such as "50px".</summary>
    public string? MinHeight { get; set; }

    public uint PixelMinHeight { get => Pixels.Read(MinHeight); set => MinHeight = Pixels.Text(value); }

    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>Whether the words run from right to left.</summary>
    public bool? Rtl { get; set; }

    public List<AdaptiveAction> Actions { get; set; } = [];

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    public AdaptiveRefresh? Refresh { get; set; }

    /// <summary>The card as JSON, what is at its default left out.</summary>
    /// <exception cref="InvalidOperationException">The card stands inside itself.</exception>
    public string ToJson() => CardJson.Write(this, static (writer, card) => card.WriteTo(writer));

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("version"u8, Version.ToString());
        writer.Optional("fallbackText"u8, FallbackText);
        writer.Optional("speak"u8, Speak);
        writer.Optional("lang"u8, Lang);
        Height?.WriteTo(writer);
        writer.Optional("minHeight"u8, MinHeight);
        writer.ListIfAny("body"u8, Body);
        writer.Optional("rtl"u8, Rtl);
        writer.ListIfAny("actions"u8, Actions);
        writer.UnlessDefault("verticalContentAlignment"u8, VerticalContentAlignment);
        writer.Optional("selectAction"u8, SelectAction);
        Refresh?.WriteTo(writer);
    }
}
