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
    public async Task<AdaptiveCard> FormAsync(
        TurnScope scope,
        IReadOnlyList<TeamRow> teams,
        DropForm form,
        DropDraft? draft,
        string fault,
        bool isOpen,
        CancellationToken cancellationToken,
        TeamFacts? team = null)
    {
        var facts = team ?? draft!.Team;
        var today = DropDesk.Today(scope, desk.ZoneOf(scope, facts.Team));
        return DropFormCard.Make(
            scope.Words,
            form,
            await desk.ChoicesAsync(scope, teams, facts, cancellationToken),
            draft is null ? null : await desk.TellAsync(scope, draft, cancellationToken),
            today,
            draft is null ? null : await desk.PreviewAsync(scope, draft, cancellationToken),
            fault,
            isOpen);
    }

    /// <summary>The card of a drop that is kept.</summary>
    public async Task<AdaptiveCard> OneAsync(TurnScope scope, DropRow drop, DropDraft draft, CancellationToken cancellationToken) => DropCard.Make(
        scope.Words,
        drop.Id,
        await desk.TellAsync(scope, draft, cancellationToken),
        State(scope, drop, draft.When.Zone),
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
        var facts = new Dictionary<long, TeamFacts>();
        var listed = new List<ListedDrop>();
        foreach (var row in rows.Take(DropListCard.PageSize).Select(row => row.Id == changed?.Id ? changed : row))
        {
            if (!facts.TryGetValue(row.TeamId, out var team))
                facts[row.TeamId] = team = await scope.Turn.Teams.ReadAsync(teams.First(one => one.Id == row.TeamId), cancellationToken);
            var draft = desk.DraftOf(row, team, await scope.Turn.Teams.FindNamedAsync(row.Id, cancellationToken));
            var zone = draft.When.Zone;
            listed.Add(new ListedDrop(
                row.Id,
                await desk.TellAsync(scope, draft, cancellationToken),
                StageOf(row),
                State(scope, row, zone),
                await BecameAsync(scope, row, cancellationToken),
                DropDesk.Today(scope, zone)));
        }

        return DropListCard.Make(scope.Words, listed, skip, rows.Count > DropListCard.PageSize);
    }

    private static DropStage StageOf(DropRow drop) => drop switch
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

    // Figures are for the programme's managers; others, and small groups, hear that it went out.
    private async Task<string> BecameAsync(TurnScope scope, DropRow drop, CancellationToken cancellationToken)
    {
        if (drop.Times == 0)
            return "";
        var figures = desk.IsManager(scope) ? await counting.PublishAsync(drop.Id, scope.Turn.Teams.PersonId, cancellationToken) : null;
        return figures is null ? scope.Words.DropSent : scope.Words.DropBecame(figures);
    }
}
