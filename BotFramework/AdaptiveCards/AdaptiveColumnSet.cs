using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Columns side by side.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveColumn> Columns { get; set; } = [];

    /// <exception cref="ArgumentException">The element is no column.</exception>
    public override void Add(AdaptiveElement value) => Columns.Add(value as AdaptiveColumn
        ?? throw new ArgumentException($"A column set holds columns; put the {value?.Type ?? "element"} into one.", nameof(value)));

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.List("columns"u8, Columns);
        base.WriteMembers(writer);
    }
}
