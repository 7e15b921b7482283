using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Roads;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Cards.Roads;

/// <summary>
/// The roads of a run in words, to be read in order: each decision, what was chosen, and what each other way would have done to every stake, at
/// once and later, and where it leads. The same numbers as on the picture.
/// </summary>
internal static class RoadsTable
{
    /// <param name="words">The language.</param>
    /// <param name="view">What is shown.</param>
    /// <param name="longest">The most characters of what is said.</param>
    /// <param name="shown">So many decisions, the first and the last; a line stands for those between.</param>
    public static IEnumerable<AdaptiveElement> Of(Words.Words words, RoadsView view, int longest, int shown)
    {
        var crossings = view.Map.Crossings;
        var left = crossings.Count - shown;
        var first = (shown + 1) / 2;
        foreach (var crossing in crossings.Take(first))
            yield return Part(words, view, crossing, longest);
        if (left > 0)
            yield return Texts.Quiet(words.RoadsDecisionsBetween(left));
        foreach (var crossing in crossings.Skip(first + left))
            yield return Part(words, view, crossing, longest);
        yield return new AdaptiveContainer
        {
            Separator = true,
            Items = [Texts.Label($"{words.EndedWith}: {view.Map.Ending.Title}"), Texts.Quiet(Effects(words, view.Map.Now, view.Map.Later, words.Later))],
        };
    }

    /// <summary>What moves, in a line: at once, and later.</summary>
    public static string Effects(Words.Words words, StakeMove now, StakeMove later, string laterLead) => later.IsNone
        ? $"{words.AtOnce}: {Moves(words, now)}"
        : $"{words.AtOnce}: {Moves(words, now)}. {laterLead}: {Moves(words, later)}";

    private static AdaptiveContainer Part(Words.Words words, RoadsView view, Crossing crossing, int longest)
    {
        var heard = Texts.Short(crossing.Heard, longest);
        var said = crossing.Speaker is { } speaker ? $"{speaker}: {RunFacts.Quoted(words, heard)}" : heard;
        var part = new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium, Items = [Texts.Label($"{words.RoadsDecision(crossing.Number)}. {said}".Trim())] };
        if (!crossing.AskedNow.IsNone)
            part.Items.Add(Texts.Quiet(words.RoadsAsked(Moves(words, crossing.AskedNow))));
        foreach (var road in crossing.Roads)
        {
            part.Items.Add(Did(words, road, longest));
            part.Items.Add(new AdaptiveTextBlock(Told(words, view, crossing, road))
            {
                Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small, Spacing = AdaptiveSpacing.None,
            });
        }

        if (!crossing.Others.Any())
            part.Items.Add(Texts.Quiet(words.RoadsOnlyWay));
        return part;
    }

    // Typed words are never read as Markdown; what the author wrote is.
    private static AdaptiveElement Did(Words.Words words, Road road, int longest)
    {
        if (road.IsTaken && road.Did.Decision.Typed is not null)
            return Texts.Typed(words.RoadsYou(SaidLine.Of(words, road.Did, longest)), 2 * SaidLine.Longest);
        var did = Texts.Short(road.Did.Did, longest);
        did = road.Did.IsSpoken ? words.Quote(did) : did;
        return new AdaptiveTextBlock(road.Letter is { } letter ? $"{letter}: {did}" : $"**{words.RoadsYou(did)}**") { Wrap = true, Spacing = AdaptiveSpacing.Small };
    }

    private static string Told(Words.Words words, RoadsView view, Crossing crossing, Road road)
    {
        var later = road.Later is { } outcome ? words.LaterAfter(words.After(outcome.After)) : words.Later;
        string[] parts =
        [
            Effects(words, road.Now, road.LaterMove, later),
            road.IsTaken ? "" : Leads(words, view.Map, road.LeadsTo),
            words.RoadsShare(view.ShareOf(crossing, road)),
        ];
        return string.Join(". ", parts.Where(part => part.Length > 0));
    }

    private static string Leads(Words.Words words, RoadMap map, RoadEnd end) => end switch
    {
        RoadEnd.Ends(var ending) when ending.Id == map.Ending.Id => words.RoadsEndsSame(ending.Title),
        RoadEnd.Ends(var ending) => words.RoadsEnds(ending.Title),
        RoadEnd.Joins(var crossing) => words.RoadsJoins(crossing),
        RoadEnd.GoesOn on => words.RoadsGoesOn([.. on.Endings.Select(ending => words.Quote(ending.Title))], on.MayJoin),
        _ => "",
    };

    private static string Moves(Words.Words words, StakeMove move) => move.IsNone
        ? words.NoChange
        : string.Join(", ", StakeExtensions.All.Where(stake => move[stake] != 0).Select(stake => $"{words.Name(stake)} {Words.Words.WithSign(move[stake])}"));
}
