using EmpathyBot.Practice.Figures;
using EmpathyBot.Practice.Roads;

namespace EmpathyBot.Cards.Roads;

/// <summary>What a card of roads shows.</summary>
/// <param name="Attempt">The run's attempt.</param>
/// <param name="Map">Its roads.</param>
/// <param name="Shares">How colleagues went, as far as it may be said: by scene, then by branch.</param>
/// <param name="Picture">Where the picture is, or the picture itself as a data URI; null where there is none.</param>
/// <param name="From">The first decision that can be looked at more closely, from 0.</param>
public sealed record RoadsView(
    Guid Attempt, RoadMap Map, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Share>> Shares, Uri? Picture = null, int From = 0)
{
    /// <summary>What nobody has said anything of yet.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Share>> NoShares { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, Share>>();

    internal Share? ShareOf(Crossing crossing, Road road) =>
        Shares.TryGetValue(crossing.SceneId, out var ways) && ways.TryGetValue(road.Id, out var share) ? share : null;
}
