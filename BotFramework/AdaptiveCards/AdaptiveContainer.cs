using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Elements one below the other, with a background of their own.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>Whether the words run from right to left.</summary>
    public bool? Rtl { get; set; }

    public override void Add(AdaptiveElement value) => Items.Add(value);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.List("items"u8, Items);
        writer.Optional("rtl"u8, Rtl);
        base.WriteMembers(writer);
    }
}
