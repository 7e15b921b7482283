using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Something a person can do with a card.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string? Title { get; set; }

    public string? IconUrl { get; set; }

    /// <summary>"positive", "destructive", or neither.</summary>
    public string? Style { get; set; }

    public bool IsEnabled { get; set; } = true;

    public AdaptiveActionMode Mode { get; set; }

    public string? Tooltip { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.Optional("title"u8, Title);
        writer.Optional("iconUrl"u8, IconUrl);
        writer.Optional("style"u8, Style);
        if (!IsEnabled)
            writer.WriteBoolean("isEnabled"u8, false);
        writer.UnlessDefault("mode"u8, Mode);
        writer.Optional("tooltip"u8, Tooltip);
    }
}
