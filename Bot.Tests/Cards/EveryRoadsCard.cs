using EmpathyBot.Cards.Roads;
using EmpathyBot.Cards.Words;
using EmpathyBot.Dialogs.Roads;
using EmpathyBot.Pictures;
using EmpathyBot.Practice.Figures;
using EmpathyBot.Practice.Roads;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card on which the roads of a run are shown.</summary>
internal static class EveryRoadsCard
{
    private const int MostCompared = 6;
    private static readonly Guid Attempt = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Words English = Words.For("en");
    private static readonly Uri Link = new("https://empathybot.example.org/roads/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG.png");

    /// <summary>Those of one run that has ended.</summary>
    public static IEnumerable<MadeCard> Of(Run run)
    {
        var view = new RoadsView(Attempt, RoadMap.Of(run), RoadsView.NoShares);
        var told = view with { Shares = SharesOf(view.Map) };
        yield return MadeCard.Of("roads", RoadsCard.Make(English, view));
        yield return MadeCard.Of("roads, at a link", RoadsCard.Make(English, told with { Picture = Link, From = 4 }));
        var picture = RoadPicture.Draw(view.Map, RoadWords.Of(English));
        if (RoadsCard.Whole(English, told with { Picture = new Uri($"data:image/png;base64,{Convert.ToBase64String(picture)}") }) is { } whole)
            yield return MadeCard.Of("roads, with the picture inside", whole);
        foreach (var crossing in view.Map.Crossings.Take(MostCompared))
        {
            foreach (var other in crossing.Others)
                yield return MadeCard.Of("compare", CompareCard.Make(English, told, crossing, other));
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, Share>> SharesOf(RoadMap map) => map.Crossings.DistinctBy(crossing => crossing.SceneId).ToDictionary(
        crossing => crossing.SceneId,
        crossing => (IReadOnlyDictionary<string, Share>)crossing.Roads.ToDictionary(road => road.Id, road => road.IsTaken ? new Share.Most() : (Share)new Share.About(15)));
}
