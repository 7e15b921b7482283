using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>What each turn of a run did, now and later: the turns with what is told of them.</summary>
internal sealed record EndingPath(IReadOnlyList<(RunTurn Did, RunTurn Told)> Turns)
{
    /// <summary>A card has never room for more turns than these.</summary>
    public const int Most = 40;

    /// <summary>The first and the last, for which there is always room.</summary>
    public const int Fewest = 2;

    // Where a reason was asked for, what came of the choice came with the reason.
    public static EndingPath Of(Run run) => new(
    [
        .. run.Turns.Select((turn, step) => (Did: turn, Told: IsReason(run, step + 1) ? run.Turns[step + 1] : turn))
            .Where((_, step) => !IsReason(run, step)),
    ]);

    /// <summary>So many of the turns, the first and the last ones, with a line for those between.</summary>
    public List<AdaptiveElement> Parts(Words.Words words, int shown)
    {
        var left = Turns.Count - shown;
        var first = (shown + 1) / 2;
        var parts = new List<AdaptiveElement>();
        foreach (var (did, told) in Turns.Take(first))
            Add(parts, words, did, told);
        if (left > 0)
            parts.Add(Texts.Quiet(words.TurnsBetween(left)));
        foreach (var (did, told) in Turns.Skip(first + left))
            Add(parts, words, did, told);
        return parts;
    }

    private static bool IsReason(Run run, int step) => step < run.Turns.Count && run.Turns[step].Decision.Kind is DecisionKind.Justify;

    private static void Add(List<AdaptiveElement> parts, Words.Words words, RunTurn did, RunTurn told)
    {
        var text = SaidLine.Of(words, did);
        parts.Add(did.Decision.Kind is DecisionKind.Reply ? Typed(text) : new AdaptiveTextBlock(did.Decision.Kind is DecisionKind.Ask ? $"{(did.IsSpoken ? words.AskedShort : words.LookedShort)}: {text}" : text)
        {
            Wrap = true,
            MaxLines = 2,
            Spacing = AdaptiveSpacing.Medium,
        });
        if (!told.Now.IsNone)
            parts.Add(StakesLine.Line(words, told.Now, words.AtOnce));
        if (told.Later is { } later)
            parts.Add(StakesLine.Line(words, later.Stakes, words.LaterAfter(words.After(later.After))));
    }

    private static AdaptiveRichTextBlock Typed(string text) => new() { Inlines = [new AdaptiveTextRun(text)], Spacing = AdaptiveSpacing.Medium };
}
