namespace EmpathyBot.Cards.Elements;

/// <summary>A whole line to press. Buttons cut long words off, above all on phones; a container wraps them.</summary>
internal static class Pressable
{
    public static AdaptiveContainer Line(string text, AdaptiveExecuteAction press, bool quiet = false) => new()
    {
        Style = quiet ? AdaptiveContainerStyle.Default : AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = press,
        Items = [new AdaptiveTextBlock(text) { Wrap = true }],
    };
}
