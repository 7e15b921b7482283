using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An image, with words for those who don't see it.</summary>
public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url) => UrlString = url;

    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    public Uri? Url { get; set; }

    public string? UrlString { get => Url?.OriginalString; set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute); }

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public string? BackgroundColor { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    public string? AltText { get; set; }

    /// <summary>The width in pixels; 0 for what <see cref="Size"/> says.</summary>
    public uint PixelWidth { get; set; }

    /// <summary>The height in pixels: the element's height, in another form.</summary>
    public uint PixelHeight { get => Height.Unit ?? 0; set => Height = new AdaptiveHeight(value); }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("url"u8, UrlString);
        writer.UnlessDefault("size"u8, Size);
        writer.UnlessDefault("style"u8, Style);
        writer.UnlessDefault("horizontalAlignment"u8, HorizontalAlignment);
        writer.Optional("backgroundColor"u8, BackgroundColor);
        writer.Optional("selectAction"u8, SelectAction);
        writer.Optional("altText"u8, AltText);
        if (PixelWidth > 0)
            writer.WriteString("width"u8, Pixels.Text(PixelWidth));
        base.WriteMembers(writer);
    }
}
