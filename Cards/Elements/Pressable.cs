namespace EmpathyBot.Cards.Elements;

/// <summary>A whole line to press. Buttons cut long words off, above all on phones; a container wraps them.</summary>
internal static class Pressable
{
    public static AdaptiveContainer Line(string text, AdaptiveExecuteAction press, bool quiet = false) => new()
    {
        Style = quiet ? AdaptiveContainerStyle.Default : AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = press,
        // A quiet line has no box of its own in Teams; its colour says that it can be pressed.
        Items = [new AdaptiveTextBlock(text) { Wrap = true, Color = quiet ? AdaptiveTextColor.Accent : AdaptiveTextColor.Default }],
    };
}
