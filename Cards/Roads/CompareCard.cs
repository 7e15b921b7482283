using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Roads;

namespace EmpathyBot.Cards.Roads;

/// <summary>One decision: what was said or done beside another way that stood open, what came back, and what each does at once and later.</summary>
public static class CompareCard
{
    private const int Longest = 300;

    /// <param name="words">The language.</param>
    /// <param name="view">The run's roads.</param>
    /// <param name="crossing">The decision.</param>
    /// <param name="other">The way beside it.</param>
    public static AdaptiveCard Make(Words.Words words, RoadsView view, Crossing crossing, Road other)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(crossing);
        ArgumentNullException.ThrowIfNull(other);
        var title = words.RoadsSideBySide(crossing.Number, other.Letter!.Value);
        var card = Card.New(words, $"{title}. {Plain(words, crossing.Taken)} {Plain(words, other)}", Texts.Quiet(view.Map.Run.Dilemma.Title), Texts.Heading(title));
        if (crossing.Heard.Length > 0)
            card.Body.Add(Texts.Body(crossing.Speaker is { } speaker ? $"{speaker}: {RunFacts.Quoted(words, crossing.Heard)}" : crossing.Heard));
        card.Body.Add(new AdaptiveColumnSet { Spacing = AdaptiveSpacing.Medium, Columns = [Column(words, view, crossing, crossing.Taken), Column(words, view, crossing, other)] });
        var step = view.Map.Run.Step;
        card.Actions = [Press.Of(words.RoadsBack, Verbs.Roads, view.Attempt, step, RoadsCard.PageOf(view.Map, crossing))];
        if (After(crossing, other) is { } next)
            card.Actions.Insert(0, Press.Of(words.AnotherWay, Verbs.RoadsCompare, view.Attempt, crossing.Step, next.Id));
        return card;
    }

    // Round and round, so that each can be had again.
    private static Road? After(Crossing crossing, Road other)
    {
        var others = crossing.Others.ToList();
        return others.Count < 2 ? null : others[(others.IndexOf(other) + 1) % others.Count];
    }

    private static AdaptiveColumn Column(Words.Words words, RoadsView view, Crossing crossing, Road road)
    {
        var column = new AdaptiveColumn { Width = "stretch", Items = [Texts.Label(Lead(words, road))] };
        column.Items.Add(road.IsTaken && road.Did.Decision.Typed is not null
            ? Texts.Typed(SaidLine.Of(words, road.Did, Longest), Longest + SaidLine.Longest)
            : Texts.Body(road.Did.IsSpoken ? words.Quote(road.Did.Did) : road.Did.Did));
        if (road.Happened.Length > 0)
        {
            column.Items.Add(Texts.Label(road.IsTaken ? words.RoadsTheyHeard : words.RoadsCouldHear));
            column.Items.Add(Texts.Body(road.Happened));
        }

        column.Items.Add(StakesLine.Line(words, road.Now, words.AtOnce));
        column.Items.Add(Texts.Label(road.Later is { } later ? words.LaterAfter(words.After(later.After)) : words.Later));
        // What the own way leads to later arrives by itself, when it is due: it isn't told beforehand.
        if (road.Later is null)
            column.Items.Add(Texts.Quiet(words.RoadsNothingLater));
        else
            column.Items.Add(road.IsTaken ? Texts.Quiet(words.RoadsLaterByItself) : Texts.Body(road.Later.Text));
        if (!road.LaterMove.IsNone)
            column.Items.Add(StakesLine.Line(words, road.LaterMove));
        if (words.RoadsShare(view.ShareOf(crossing, road)) is { Length: > 0 } share)
            column.Items.Add(Texts.Quiet(share));
        return column;
    }

    private static string Lead(Words.Words words, Road road) => (road.IsTaken, road.Did.IsSpoken) switch
    {
        (true, true) => words.RoadsYouSaid,
        (true, false) => words.RoadsYouDid,
        (false, true) => words.RoadsCouldSay,
        (false, false) => words.RoadsCouldDo,
    };

    private static string Plain(Words.Words words, Road road) => $"{Lead(words, road)}: {SaidLine.Of(words, road.Did)} {road.Happened}".Trim();
}
