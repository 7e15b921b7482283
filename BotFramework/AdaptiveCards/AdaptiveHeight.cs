using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>As high as needed, as high as there is room, or a number of pixels.</summary>
public sealed class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    public AdaptiveHeight()
    {
    }

    /// <exception cref="FormatException">Neither "auto", "stretch" nor a number of pixels such as "50px".</exception>
    public AdaptiveHeight(string value)
    {
        if (value.Equals("stretch", StringComparison.OrdinalIgnoreCase))
            HeightType = AdaptiveHeightType.Stretch;
        else if (!value.Equals("auto", StringComparison.OrdinalIgnoreCase))
            (HeightType, Unit) = (AdaptiveHeightType.Pixel, Pixels.Parse(value));
    }

    public AdaptiveHeight(uint px) => (HeightType, Unit) = (AdaptiveHeightType.Pixel, px);

    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    // A new one each time: it can be written to, and every element of a card would otherwise share the change.
    public static AdaptiveHeight Auto => new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch => new(AdaptiveHeightType.Stretch);

    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>Pixels, where the height is a number of them.</summary>
    public uint? Unit { get; set; }

    public static AdaptiveHeight Parse(string value) => new(value);

    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    public bool Equals(AdaptiveHeight? other) => other is not null && HeightType == other.HeightType && Unit == other.Unit;

    public override bool Equals(object? obj) => Equals(obj as AdaptiveHeight);

    public override int GetHashCode() => HashCode.Combine(HeightType, Unit);

    public override string ToString() => IsPixel() ? Pixels.Text(Unit ?? 0) : HeightType.ToString().ToLower(CultureInfo.InvariantCulture);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (HeightType == AdaptiveHeightType.Stretch)
            writer.WriteString("height"u8, "stretch"u8);
        else if (IsPixel() && Unit > 0)
            writer.WriteString("height"u8, ToString());
    }
}
