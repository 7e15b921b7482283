using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Cards.Elements;

/// <summary>The four stakes at a glance: as four columns while one plays, as one line afterwards. Sign and word say it as well as colour.</summary>
internal static class StakesLine
{
    /// <summary>Where the stakes stand.</summary>
    public static AdaptiveColumnSet Columns(Words.Words words, StakeMove stand)
    {
        var columns = new AdaptiveColumnSet { Spacing = AdaptiveSpacing.Medium };
        foreach (var stake in StakeExtensions.All)
        {
            columns.Columns.Add(new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(words.Name(stake)) { Size = AdaptiveTextSize.Small, IsSubtle = true },
                    new AdaptiveTextBlock(Words.Words.WithSign(stand[stake]))
                    {
                        Weight = AdaptiveTextWeight.Bolder,
                        Color = ColourOf(stand.Gain(stake)),
                        Spacing = AdaptiveSpacing.None,
                    },
                ],
            });
        }

        return columns;
    }

    /// <summary>What a turn moved, in a line that names only what moved.</summary>
    public static AdaptiveRichTextBlock Line(Words.Words words, StakeMove move, string? lead = null)
    {
        var line = new AdaptiveRichTextBlock { Spacing = AdaptiveSpacing.Small };
        if (lead is not null)
            line.Inlines.Add(Quiet(lead + ": "));
        var moved = StakeExtensions.All.Where(stake => move[stake] != 0).ToList();
        foreach (var stake in moved)
        {
            // Clients draw several blanks as one: a dot keeps the stakes apart.
            if (stake != moved[0])
                line.Inlines.Add(Quiet(" · "));
            line.Inlines.Add(new AdaptiveTextRun($"{words.Name(stake)} {Words.Words.WithSign(move[stake])}")
            {
                Size = AdaptiveTextSize.Small,
                Weight = AdaptiveTextWeight.Bolder,
                Color = ColourOf(move.Gain(stake)),
            });
        }

        if (move.IsNone)
            line.Inlines.Add(Quiet(words.NoChange));
        return line;
    }

    private static AdaptiveTextRun Quiet(string text) => new(text) { Size = AdaptiveTextSize.Small, IsSubtle = true };

    private static AdaptiveTextColor ColourOf(int gain) => gain switch
    {
        > 0 => AdaptiveTextColor.Good,
        < 0 => AdaptiveTextColor.Attention,
        _ => AdaptiveTextColor.Default,
    };
}
