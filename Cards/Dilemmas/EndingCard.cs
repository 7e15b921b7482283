using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>How it ended, what each turn did now and later, and one other way beside the person's own.</summary>
public static class EndingCard
{
    private const string PathPart = "path-part";
    private const string RoadPart = "road-part";

    /// <param name="words">The language.</param>
    /// <param name="attempt">The attempt that ended.</param>
    /// <param name="run">Its run.</param>
    /// <param name="road">Another path; null when there is none.</param>
    /// <param name="isLatest">Whether it still offers to go on to another dilemma.</param>
    /// <param name="debrief">What is asked and was said right after it; null when nothing is.</param>
    /// <param name="offers">What of it can be offered to the team; null when nothing can.</param>
    public static AdaptiveCard Make(
        Words.Words words, Guid attempt, Run run, RoadNotTaken? road, bool isLatest, ShortDebrief? debrief = null, OfferFrom? offers = null)
    {
        // A path that would burst the card leaves out its middle, as little of it as must be.
        var path = EndingPath.Of(run);
        var shown = Math.Min(path.Turns.Count, EndingPath.Most);
        var card = Make(words, attempt, run, road, isLatest, debrief, offers, path.Parts(words, shown));
        while (shown > EndingPath.Fewest && !Card.Fits(card))
            card = Make(words, attempt, run, road, isLatest, debrief, offers, path.Parts(words, --shown));
        return card;
    }

    private static AdaptiveCard Make(
        Words.Words words, Guid attempt, Run run, RoadNotTaken? road, bool isLatest, ShortDebrief? debrief, OfferFrom? offers, List<AdaptiveElement> path)
    {
        var ending = run.Ending ?? throw new ArgumentException("The run goes on; it has no ending yet.", nameof(run));
        var text = ending.Text.In(run.Facts);
        var card = Card.New(
            words,
            $"{ending.Title}. {text}",
            [
                Texts.Quiet(run.Dilemma.Title),
                .. CameOfIt.Of(words, run.Turns[^1]),
                .. isLatest && CameOfIt.NotMeant(words, attempt, run) is { } notMeant ? [notMeant] : Array.Empty<AdaptiveElement>(),
                Texts.Heading(ending.Title),
                Texts.Body(text),
                Texts.Label(words.Together),
                StakesLine.Columns(words, run.Now + run.Later),
            ]);
        // Two minutes are two minutes: who has more unfolds more.
        card.Body.AddRange(Folded(words.PathTitle, PathPart, [Texts.Quiet(words.StakesHint), .. path]));
        if (road is not null)
            card.Body.AddRange(Folded(words.TheRoadNotTaken, RoadPart, [SideBySide(words, run, road)]));
        if ((isLatest ? debrief?.Asking(words, attempt, run.Step) : debrief?.Told(words)) is { } asked)
            card.Body.Add(asked);
        if (isLatest && offers is { Line: true })
            card.Body.Add(Pressable.Line(words.OfferLine, Press.Of(words.OfferLine, Verbs.FeedbackOffer, attempt, 0, OfferFrom.Kept), quiet: true));
        if (isLatest && offers is { Step: { } step })
            card.Body.Add(Pressable.Line(words.OfferReply, Press.Of(words.OfferReply, Verbs.FeedbackOffer, attempt, step, OfferFrom.Typed), quiet: true));
        if (run.Dilemma.IsHeavy)
            card.Body.Add(Pressable.Line(words.TalkTitle, Press.Of(words.TalkTitle, Verbs.Talk, attempt, run.Step), quiet: true));
        if (isLatest || run.Dilemma.IsHeavy)
            card.Body.Add(Pressable.Line(words.FlagTitle(run.Dilemma.Title), Press.Of(words.FlagTitle(run.Dilemma.Title), Verbs.Flag, attempt, run.Step), quiet: true));
        if (isLatest)
        {
            card.Actions = [Press.Of(words.PractiseAnother, Verbs.Begin, attempt, run.Step, SkipTo.Another), .. debrief?.Presses(words, attempt, run.Step) ?? []];
            if (road is not null)
                card.Actions.Add(Press.Of(words.RoadsOpen, Verbs.Roads, attempt, run.Step, ShortDebrief.From));
        }

        return card;
    }

    // What unfolds it stands right above, and says what it is.
    private static IEnumerable<AdaptiveElement> Folded(string title, string id, List<AdaptiveElement> items) =>
    [
        new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions = [new AdaptiveToggleVisibilityAction { Title = title, TargetElements = [new AdaptiveTargetElement(id)] }],
        },
        new AdaptiveContainer { Id = id, IsVisible = false, Items = items },
    ];

    private static AdaptiveColumnSet SideBySide(Words.Words words, Run run, RoadNotTaken road) =>
        new() { Columns = [Way(words, words.YourWay, run, road.Pivot), Way(words, words.AnotherWay, road.Other, road.Pivot)] };

    private static AdaptiveColumn Way(Words.Words words, string title, Run run, int pivot)
    {
        var column = new AdaptiveColumn { Width = "stretch", Items = [Texts.Label(title)] };
        foreach (var turn in run.Turns.Skip(pivot).Where(turn => turn.Decision.Kind is not DecisionKind.Justify).Take(3))
        {
            column.Items.Add(turn.Decision.Kind is DecisionKind.Reply
                ? new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(SaidLine.Of(words, turn)) { Size = AdaptiveTextSize.Small }], Spacing = AdaptiveSpacing.Small }
                : new AdaptiveTextBlock(SaidLine.Of(words, turn)) { Wrap = true, Size = AdaptiveTextSize.Small, Spacing = AdaptiveSpacing.Small });
        }

        column.Items.Add(new AdaptiveTextBlock($"{words.EndedWith}: **{run.Ending!.Title}**") { Wrap = true, Size = AdaptiveTextSize.Small });
        AddStakes(words, column, words.AtOnce, run.Now);
        AddStakes(words, column, words.Later, run.Later);
        return column;
    }

    private static void AddStakes(Words.Words words, AdaptiveColumn column, string lead, StakeMove stakes) =>
        column.Items.Add(StakesLine.Line(words, stakes, lead));
}
