using EmpathyBot.Cards.Words;
using EmpathyBot.Pictures;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Dialogs.Roads;

/// <summary>The words on a picture of roads.</summary>
internal static class RoadWords
{
    public static RoadLabels Of(Words words) => new(
        StakeExtensions.All.ToDictionary(stake => stake, words.Name),
        words.RoadsKeyAtOnce,
        words.RoadsKeyLater,
        words.RoadsKeyBetter,
        words.RoadsKeyWorse,
        words.RoadsKeyEnds,
        words.RoadsKeyJoins,
        words.RoadsKeyGoesOn,
        words.RoadsKeyTogether,
        words.RoadsKeyAsked,
        words.RoadsKeyYourWay,
        words.RoadsKeyOtherWays);
}
