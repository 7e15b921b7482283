using EmpathyBot.Cards.Drops;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>Makes the cards about drops from what is kept.</summary>
internal sealed class DropCards(DropDesk desk, DropCounting counting)
{
    /// <summary>The card with the fields.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="teams">The teams that the person may plan for.</param>
    /// <param name="form">What stands in the fields.</param>
    /// <param name="draft">What they come to; null where something is wrong with them.</param>
    /// <param name="fault">What is wrong; empty when nothing.</param>
    /// <param name="isOpen">Whether the fields are unfolded.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="team">The team whose drop it is; that of the draft when left out.</param>
    /// <param name="alike">Of more teams than can be listed, those that were asked for.</param>
    public async Task<AdaptiveCard> FormAsync(
        TurnScope scope,
        IReadOnlyList<TeamRow> teams,
        DropForm form,
        DropDraft? draft,
        string fault,
        bool isOpen,
        CancellationToken cancellationToken,
        TeamFacts? team = null,
        IReadOnlyList<TeamRow>? alike = null)
    {
        var facts = team ?? draft!.Team;
        var today = DropDesk.Today(scope, desk.ZoneOf(scope, facts.Team));
        var hard = await desk.HardTopicAsync(scope, facts.Team, cancellationToken);
        var areTooMany = teams.Count > DropChoices.MostTeams;
        return DropFormCard.Make(
            scope.Words,
            form,
            desk.Choices(scope, areTooMany ? alike ?? [] : teams, areTooMany, facts, hard),
            draft is null ? null : desk.Tell(scope, draft, hard),
            today,
            draft is null ? null : desk.Preview(scope, draft, hard),
            fault,
            isOpen);
    }

    /// <summary>The card of a drop that is kept.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="drop">As it is kept.</param>
    /// <param name="draft">The same as the manager means it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="state">What to say of where it stands; null for what there is to say of any.</param>
    public async Task<AdaptiveCard> OneAsync(TurnScope scope, DropRow drop, DropDraft draft, CancellationToken cancellationToken, string? state = null) => DropCard.Make(
        scope.Words,
        drop.Id,
        desk.Tell(scope, draft, await desk.HardTopicAsync(scope, draft.Team.Team, cancellationToken)),
        state ?? State(scope, drop, draft.When.Zone),
        StageOf(drop),
        DropDesk.Today(scope, draft.When.Zone));

    /// <summary>A page of what is planned for these teams, and what became of it.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="teams">The teams that the person may plan for.</param>
    /// <param name="skip">How many come before the page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="changed">A drop that this turn changed: what is kept of it is older.</param>
    public async Task<AdaptiveCard> ListAsync(
        TurnScope scope, IReadOnlyList<TeamRow> teams, int skip, CancellationToken cancellationToken, DropRow? changed = null)
    {
        var rows = await scope.Turn.Teams.ListAsync([.. teams.Select(team => team.Id)], skip, DropListCard.PageSize + 1, cancellationToken);
        var facts = new Dictionary<long, (TeamFacts Team, string? Hard)>();
        var listed = new List<ListedDrop>();
        foreach (var row in rows.Take(DropListCard.PageSize).Select(row => row.Id == changed?.Id ? changed : row))
        {
            if (!facts.TryGetValue(row.TeamId, out var known))
            {
                var team = await scope.Turn.Teams.ReadAsync(teams.First(one => one.Id == row.TeamId), cancellationToken);
                facts[row.TeamId] = known = (team, await desk.HardTopicAsync(scope, team.Team, cancellationToken));
            }

            var draft = desk.DraftOf(row, known.Team, await scope.Turn.Teams.FindNamedAsync(row.Id, cancellationToken));
            var zone = draft.When.Zone;
            listed.Add(new ListedDrop(
                row.Id,
                desk.Tell(scope, draft, known.Hard),
                StageOf(row),
                State(scope, row, zone),
                await BecameAsync(scope, row, cancellationToken),
                DropDesk.Today(scope, zone)));
        }

        return DropListCard.Make(scope.Words, listed, skip, rows.Count > DropListCard.PageSize);
    }

    /// <summary>Where it stands.</summary>
    public static DropStage StageOf(DropRow drop) => drop switch
    {
        { State: DropState.Cancelled } => DropStage.Cancelled,
        { State: DropState.Paused } => DropStage.Paused,
        { NextAt: null } => DropStage.Over,
        _ => DropStage.Planned,
    };

    private static string State(TurnScope scope, DropRow drop, DateTimeZone zone) => StageOf(drop) switch
    {
        DropStage.Cancelled => scope.Words.DropCancelledNow,
        DropStage.Paused => scope.Words.DropPausedNow,
        DropStage.Over => scope.Words.DropOver,
        _ when drop.Times == 0 => scope.Words.DropPlanned,
        _ => scope.Words.DropNextAt(Instant.FromDateTimeOffset(drop.NextAt!.Value).InZone(zone).LocalDateTime, DropDesk.Today(scope, zone)),
    };

    // Figures are for the programme's managers; others, and of small groups all, hear no more than what is so whatever anybody did.
    private async Task<string> BecameAsync(TurnScope scope, DropRow drop, CancellationToken cancellationToken)
    {
        if (drop.Times == 0)
            return "";
        if (!await counting.WasForSomebodyAsync(drop.Id, cancellationToken))
            return scope.Words.DropForNobody;
        var figures = desk.IsManager(scope) ? await counting.PublishAsync(drop.Id, cancellationToken) : null;
        return figures is null ? scope.Words.DropSent : scope.Words.DropBecame(figures);
    }
}
