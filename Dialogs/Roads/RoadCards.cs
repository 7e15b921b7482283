using EmpathyBot.Cards.Roads;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Pictures;
using EmpathyBot.Practice.Roads;
using EmpathyBot.Storage.Roads;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Roads;

/// <summary>The cards of a run's roads, as things stand.</summary>
internal sealed class RoadCards(ColleagueWays ways, RoadLinkMaker links)
{
    /// <summary>All roads. The picture is in the card while that stays small enough, otherwise at a link, or left out.</summary>
    public async Task<AdaptiveCard> AllAsync(TurnScope scope, Attempt attempt, int from, CancellationToken cancellationToken)
    {
        var view = await ViewAsync(scope, attempt, cancellationToken) with { From = from };
        var picture = RoadPicture.Draw(view.Map, RoadWords.Of(scope.Words));
        var inside = new Uri($"data:{RoadFiles.MediaType};base64,{Convert.ToBase64String(picture)}");
        return RoadsCard.Whole(scope.Words, view with { Picture = inside }) ?? RoadsCard.Make(scope.Words, view with { Picture = links.LinkOf(scope, attempt.Id) });
    }

    /// <summary>One decision, one's own way beside another; null when there is no such decision, or no other way.</summary>
    public async Task<AdaptiveCard?> OneAsync(TurnScope scope, Attempt attempt, int step, string? other, CancellationToken cancellationToken)
    {
        var view = await ViewAsync(scope, attempt, cancellationToken);
        return view.Map.At(step) is { } crossing && (other is null ? crossing.Others.FirstOrDefault() : crossing.Other(other)) is { } road
            ? CompareCard.Make(scope.Words, view, crossing, road)
            : null;
    }

    private async Task<RoadsView> ViewAsync(TurnScope scope, Attempt attempt, CancellationToken cancellationToken) =>
        new(attempt.Id, RoadMap.Of(attempt.Run), await ways.FindAsync(scope.Turn.Tenant, attempt.Run.Dilemma, cancellationToken));
}
