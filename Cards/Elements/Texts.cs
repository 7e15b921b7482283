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

    /// <param name="text">What is read.</param>
    /// <param name="mostLines">Where it is cut off; 0 for nowhere.</param>
    public static AdaptiveTextBlock Quiet(string text, int mostLines = 0) => new(text)
    {
        Size = AdaptiveTextSize.Small,
        IsSubtle = true,
        Wrap = true,
        MaxLines = mostLines,
    };

    public static AdaptiveTextBlock Line(string text) => new(text) { MaxLines = 1, Wrap = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>Typed words: never read as Markdown, and cut short, since a run can't be told to stay on its line.</summary>
    /// <param name="text">What was typed; line breaks become blanks.</param>
    /// <param name="longest">The most characters.</param>
    public static AdaptiveRichTextBlock Typed(string text, int longest) => new()
    {
        Inlines = [new AdaptiveTextRun(Short(text, longest))],
        Spacing = AdaptiveSpacing.Small,
    };

    /// <summary>The text in one line, cut short.</summary>
    /// <param name="text">The text; line breaks become blanks.</param>
    /// <param name="longest">The most characters.</param>
    public static string Short(string text, int longest)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, Cut(line, longest - 1)), "…");
    }

    /// <summary>Typed words in full, with some of them marked.</summary>
    /// <param name="text">What was typed; line breaks become blanks.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="marks">What is marked, where it begins and ends, and whether it gets in the way.</param>
    public static AdaptiveRichTextBlock Marked(string text, int longest, IEnumerable<(int Start, int End, bool InTheWay)> marks)
    {
        var end = text.Length <= longest ? text.Length : Cut(text, longest - 1);
        var block = new AdaptiveRichTextBlock { Spacing = AdaptiveSpacing.Small };
        var at = 0;
        foreach (var mark in marks.Where(mark => mark.End <= end).OrderBy(mark => mark.Start))
        {
            if (mark.Start < at)
                continue;
            Add(text[at..mark.Start], AdaptiveTextWeight.Default, AdaptiveTextColor.Default);
            Add(text[mark.Start..mark.End], AdaptiveTextWeight.Bolder, mark.InTheWay ? AdaptiveTextColor.Attention : AdaptiveTextColor.Good);
            at = mark.End;
        }

        Add(end < text.Length ? string.Concat(text.AsSpan(at, end - at), "…") : text[at..], AdaptiveTextWeight.Default, AdaptiveTextColor.Default);
        return block;

        void Add(string part, AdaptiveTextWeight weight, AdaptiveTextColor color)
        {
            // One mark for one line break, so that the places stay.
            var line = part.Replace("\r\n", "  ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ');
            if (line.Length > 0)
                block.Inlines.Add(new AdaptiveTextRun(line) { Weight = weight, Color = color });
        }
    }

    // Not between the halves of a character outside the basic plane.
    private static int Cut(string text, int at) => char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
