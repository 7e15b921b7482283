using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Several images side by side.</summary>
public class AdaptiveImageSet : AdaptiveElement
{
    public const string TypeName = "ImageSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveImage> Images { get; set; } = [];

    public AdaptiveImageSize ImageSize { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.List("images"u8, Images);
        writer.UnlessDefault("imageSize"u8, ImageSize);
        base.WriteMembers(writer);
    }
}
