using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Opens a page. The address is written as it was given.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    public Uri? Url { get; set; }

    public string? UrlString { get => Url?.OriginalString; set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute); }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("url"u8, UrlString);
        base.WriteMembers(writer);
    }
}
