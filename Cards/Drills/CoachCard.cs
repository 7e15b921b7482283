using System.Globalization;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Cards.Drills;

/// <summary>
/// What the coach says to a reply: what landed, what got in the way, one thing to try; after a second go the two side by side. Never a
/// score, and never about the person.
/// </summary>
public static class CoachCard
{
    /// <summary>The field that says which finding was not meant.</summary>
    public const string WhichField = "meant";

    private const string Example = "example";
    private const string NotMeant = "not-meant";
    private const int LongestQuote = 160;
    private const int LongestText = 600;

    /// <param name="words">The language.</param>
    /// <param name="attempt">The drill's attempt.</param>
    /// <param name="run">The drill, with at least one reply.</param>
    /// <param name="canOffer">Whether there is a team to which the reply can be offered.</param>
    /// <param name="notes">Sentences that come first: how the reply came in, what was just done.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, DrillRun run, bool canOffer, params IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(run);
        var card = Told(words, run, notes);
        var shown = ShownFindings.Of(run.Drill, run.Goes[^1]);
        var hasSecond = run.Goes.Count > 1;
        if (shown.All.Any())
            card.Body.Add(Which(words, attempt, run, [.. shown.All]));
        if (canOffer)
            card.Body.Add(Pressable.Line(words.OfferIt, Plain(Press.Of(words.OfferIt, Verbs.FeedbackOffer, attempt, run.Go, OfferFrom.Drill)), quiet: true));
        card.Body.Add(Pressable.Line(words.FlagTitle(run.Drill.Title), Plain(Press.Of(words.FlagTitle(run.Drill.Title), Verbs.Flag, attempt, run.Go)), quiet: true));
        card.Actions = [];
        if (run.MayGoAgain)
            card.Actions.Add(Plain(Press.Of(words.DrillAgain, Verbs.DrillAgain, attempt, run.Go, run.Drill.Id)));
        card.Actions.Add(Plain(Press.Of(words.DrillDone, Verbs.DrillDone, attempt, run.Go, run.Drill.Id)));
        card.Actions[0].Style = "positive";
        if (!hasSecond)
            card.Actions.Add(Toggle(words.DrillExample, Example));
        if (shown.All.Any())
            card.Actions.Add(Toggle(words.DrillNotMeant, NotMeant));
        return card;
    }

    /// <summary>What stays of it once the drill has gone on: all that it told, and nothing to press but what comes next.</summary>
    /// <param name="words">The language.</param>
    /// <param name="attempt">The drill's attempt.</param>
    /// <param name="run">The drill.</param>
    /// <param name="offersAnother">Whether another drill can be had from here.</param>
    /// <param name="notes">Sentences that come first.</param>
    public static AdaptiveCard Closed(Words.Words words, Guid attempt, DrillRun run, bool offersAnother, params IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(run);
        var card = Told(words, run, notes);
        if (offersAnother)
            card.Actions = [Press.Of(words.DrillAnother, Verbs.DrillBegin, attempt, run.Go, run.Drill.Id)];
        return card;
    }

    private static AdaptiveCard Told(Words.Words words, DrillRun run, IReadOnlyList<string> notes)
    {
        var (drill, go) = (run.Drill, run.Goes[^1]);
        var hasSecond = run.Goes.Count > 1;
        var shown = ShownFindings.Of(drill, go);
        var card = Card.New(
            words, FallbackOf(words, drill, go, shown), Texts.Quiet($"{drill.Title} · {(hasSecond ? words.DrillSecondGo : words.DrillFirstGo)}"));
        foreach (var note in notes)
            card.Body.Add(Texts.Body(note));
        if (hasSecond)
            card.Body.AddRange(SideBySide(words, drill, run.Goes[0], go));
        if (words.Name(go.Legibility) is { Length: > 0 } limit)
            card.Body.Add(Texts.Body(limit));
        else if (!shown.All.Any())
            card.Body.Add(Texts.Body(words.DrillNothingFound));
        if (shown.Landed.Count > 0)
            card.Body.Add(Section(words, words.DrillLanded, shown.Landed, AdaptiveTextColor.Good));
        if (shown.InTheWay is { } flag)
            card.Body.Add(Section(words, words.DrillInTheWay, [flag], AdaptiveTextColor.Attention));
        // Once more in half the words: for who can have another go.
        if (go.IsLegible && ToTry(words, drill, go, shown) is var hint && (hint != words.DrillNothingMissing || !hasSecond))
            card.Body.Add(Box(words.DrillToTry, Texts.Body(hint)));
        var example = Box(words.DrillExample, Texts.Body(drill.Example));
        if (hasSecond)
        {
            card.Body.Add(example);
        }
        else if (run.Status is DrillStatus.Answered)
        {
            (example.Id, example.IsVisible) = (Example, false);
            card.Body.Add(example);
        }

        return card;
    }

    private static string ToTry(Words.Words words, Drill drill, DrillGo go, ShownFindings shown) =>
        !go.Has(drill.Skill) ? drill.Hint
        : shown.InTheWay is { } flag ? words.TryInsteadOf(flag.Label)
        : words.DrillNothingMissing;

    private static string FallbackOf(Words.Words words, Drill drill, DrillGo go, ShownFindings shown) =>
        $"{drill.Title}. {string.Join(" ", shown.All.Select(finding => finding.Why))} {words.DrillToTry}: {ToTry(words, drill, go, shown)}";

    private static AdaptiveContainer Section(Words.Words words, string title, IReadOnlyList<Finding> findings, AdaptiveTextColor color)
    {
        var section = new AdaptiveContainer { Spacing = AdaptiveSpacing.Medium, Items = [Texts.Label(title)] };
        foreach (var finding in findings)
        {
            var quote = Texts.Typed(words.Quote(finding.Quote), LongestQuote);
            if (quote.Inlines[0] is AdaptiveTextRun run)
                (run.Weight, run.Color) = (AdaptiveTextWeight.Bolder, color);
            section.Items.Add(quote);
            section.Items.Add(new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(finding.Why)], Spacing = AdaptiveSpacing.None });
        }

        return section;
    }

    // One under the other: two columns are too narrow for sentences on a phone.
    private static IEnumerable<AdaptiveElement> SideBySide(Words.Words words, Drill drill, DrillGo first, DrillGo second)
    {
        yield return Said(words.DrillFirstGo, first, AdaptiveContainerStyle.Default);
        yield return Said(words.DrillSecondGo, second, AdaptiveContainerStyle.Emphasis);
        var changed = new AdaptiveContainer { Spacing = AdaptiveSpacing.Medium, Items = [Texts.Label(words.DrillChanged)] };
        foreach (var sentence in WhatChanged.Of(words, drill, first, second))
            changed.Items.Add(new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(sentence)], Spacing = AdaptiveSpacing.Small });
        if (changed.Items.Count > 1)
            yield return changed;
    }

    private static AdaptiveContainer Said(string title, DrillGo go, AdaptiveContainerStyle style) => new()
    {
        Style = style,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            Texts.Label(title),
            Texts.Marked(go.Text, LongestText, go.Counting.Select(finding => (finding.Start, finding.End, finding.Label.IsFlag()))),
        ],
    };

    private static AdaptiveContainer Box(string title, AdaptiveElement text) =>
        new() { Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Medium, Items = [Texts.Label(title), text] };

    private static AdaptiveContainer Which(Words.Words words, Guid attempt, DrillRun run, IReadOnlyList<Finding> findings) => new()
    {
        Id = NotMeant,
        IsVisible = false,
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            new AdaptiveChoiceSetInput
            {
                Id = WhichField,
                Label = words.DrillNotMeantWhich,
                Style = AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
                Value = findings.Count == 1 ? ValueOf(findings[0].Label) : null,
                Choices = [.. findings.Select(finding => new AdaptiveChoice { Title = TitleOf(words, finding), Value = ValueOf(finding.Label) })],
            },
            new AdaptiveActionSet { Actions = [Press.Of(words.DrillNotMeantSend, Verbs.DrillNotMeant, attempt, run.Go, run.Drill.Id)] },
        ],
    };

    private static string TitleOf(Words.Words words, Finding finding) =>
        ((AdaptiveTextRun)Texts.Typed(words.Quote(finding.Quote), 80).Inlines[0]).Text;

    private static string ValueOf(Label label) => ((int)label).ToString(CultureInfo.InvariantCulture);

    private static AdaptiveToggleVisibilityAction Toggle(string title, string what) => new() { Title = title, TargetElements = [new AdaptiveTargetElement(what)] };

    private static AdaptiveExecuteAction Plain(AdaptiveExecuteAction press)
    {
        press.AssociatedInputs = AdaptiveAssociatedInputs.None;
        return press;
    }
}
