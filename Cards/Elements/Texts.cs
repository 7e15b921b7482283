namespace EmpathyBot.Cards.Elements;

/// <summary>The few kinds of text that cards are made of.</summary>
internal static class Texts
{
    public static AdaptiveTextBlock Heading(string text) => new(text)
    {
        Size = AdaptiveTextSize.Medium,
        Weight = AdaptiveTextWeight.Bolder,
        Style = AdaptiveTextBlockStyle.Heading,
        Wrap = true,
    };

    public static AdaptiveTextBlock Body(string text) => new(text) { Wrap = true };

    public static AdaptiveTextBlock Label(string text) => new(text)
    {
        Size = AdaptiveTextSize.Small,
        Weight = AdaptiveTextWeight.Bolder,
        IsSubtle = true,
        Wrap = true,
    };

    public static AdaptiveTextBlock Quiet(string text) => new(text)
    {
        Size = AdaptiveTextSize.Small,
        IsSubtle = true,
        Wrap = true,
    };

    public static AdaptiveTextBlock Line(string text) => new(text) { MaxLines = 1, Wrap = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>Typed words: shown as they were typed, never read as Markdown.</summary>
    public static AdaptiveRichTextBlock Typed(string text, int longest = 280) => new()
    {
        Inlines = [new AdaptiveTextRun(text.Length <= longest ? text : string.Concat(text.AsSpan(0, Cut(text, longest)), "…"))],
        Spacing = AdaptiveSpacing.Small,
    };

    // Not between the halves of a character outside the basic plane.
    private static int Cut(string text, int at) => char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
