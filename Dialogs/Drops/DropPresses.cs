using System.Globalization;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Drops;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>Presses on the cards with which drops are planned. Who may is asked again with each; the repeat of one has no second effect.</summary>
internal sealed class DropPresses(DropDesk desk, DropCards cards) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.DropPlan or Verbs.DropLook or Verbs.DropEdit or Verbs.DropPause
        or Verbs.DropResume or Verbs.DropCancel or Verbs.DropList;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var teams = await desk.FindTeamsAsync(scope, cancellationToken);
        if (teams.Count == 0)
            Become(scope, StubCard.Make(scope.Words, scope.Words.DropTitle, scope.Words.DropNotYours));
        else if (answer.Verb is Verbs.DropList)
            Become(scope, await cards.ListAsync(scope, teams, PageOf(answer.Id), cancellationToken));
        else if (answer.Verb is Verbs.DropPlan or Verbs.DropLook)
            await ReadAsync(scope, teams, answer, cancellationToken);
        else
            await ChangeAsync(scope, teams, answer, cancellationToken);
    }

    private async Task ReadAsync(TurnScope scope, IReadOnlyList<TeamRow> teams, CardAnswer answer, CancellationToken cancellationToken)
    {
        var before = Guid.TryParseExact(answer.Id, "N", out var id) ? await scope.Turn.Teams.FindDropAsync(id, cancellationToken) : null;
        if (id == Guid.Empty || (before is not null && teams.All(team => team.Id != before.TeamId)))
        {
            Become(scope, StubCard.Make(scope.Words, scope.Words.DropTitle, scope.Words.DropGone));
            return;
        }

        var chosen = await DropTeamChoice.OfAsync(scope, teams, answer, cancellationToken);
        var read = DropReader.Read(desk, scope, answer, id, chosen.Team, chosen.Whom);
        if (answer.Verb is Verbs.DropLook || read.Draft is null || chosen.Note.Length > 0)
        {
            var fault = read.Faults.Length == 0 ? "" : scope.Words.DropNotPlanned(read.Faults);
            Become(scope, await cards.FormAsync(
                scope, teams, read.Form with { TeamName = chosen.Unclear }, read.Draft, $"{chosen.Note} {fault}".Trim(), isOpen: true, cancellationToken, chosen.Team, chosen.Alike));
            return;
        }

        // A drop belongs to the team it was planned for: for another it is another drop, always the same one, and this one is over.
        var left = before is not null && before.TeamId != chosen.Team.Team.Id ? before : null;
        if (left is not null)
        {
            id = MovedId.Of(left.Id, chosen.Team.Team.Id);
            before = await scope.Turn.Teams.FindDropAsync(id, cancellationToken);
        }

        var (drop, draft) = scope.Turn.IsRepeat && before is not null
            ? (before, read.Draft)
            : await PlanAsync(scope, id, before, read.Draft, cancellationToken);
        if (left is not null && !scope.Turn.IsRepeat)
            await CancelAsync(scope, left, cancellationToken);
        Become(scope, await cards.OneAsync(
            scope, drop, draft, cancellationToken, left is null ? null : scope.Words.DropMoved(teams.First(team => team.Id == left.TeamId).Name)));
    }

    private async Task<(DropRow Drop, DropDraft Draft)> PlanAsync(
        TurnScope scope, Guid id, DropRow? before, DropDraft draft, CancellationToken cancellationToken)
    {
        var kept = scope.Turn.Teams;
        if (draft is { Audience: DropAudience.People, SaveAs: { Length: > 0 } name })
        {
            long[] people = [.. draft.People.Select(person => person.Id)];
            var group = await kept.SaveGroupAsync(draft.Team, name, people, cancellationToken);
            draft = draft with { Audience = DropAudience.Group, Group = new SavedGroup(group, name, people), People = [] };
        }

        var drop = before?.Copy() ?? new DropRow
        {
            Id = id,
            TeamId = draft.Team.Team.Id,
            MakerId = kept.PersonId,
            What = draft.What,
            Audience = draft.Audience,
            Zone = "",
            From = "",
            At = 0,
            PlannedAt = scope.Turn.Now,
        };
        (drop.MakerId, drop.What, drop.Subject) = (kept.PersonId, draft.What, draft.Subject);
        (drop.Audience, drop.GroupId, drop.State) = (draft.Audience, draft.Group?.Id, DropState.Active);
        DropPlans.Write(drop, draft.When, DropDesk.Now(scope));
        await KeepAsync(scope, drop, draft, isNew: before is null, cancellationToken);
        return (drop, draft);
    }

    private async Task KeepAsync(TurnScope scope, DropRow drop, DropDraft draft, bool isNew, CancellationToken cancellationToken) =>
        await scope.Turn.Teams.PlanAsync(
            drop,
            [.. draft.People.Select(person => person.Id)],
            draft.Recipients.Select(member => member.PersonId).ToHashSet(),
            await desk.AboutAsync(draft, cancellationToken),
            isNew,
            cancellationToken);

    private static async Task<DropRow> CancelAsync(TurnScope scope, DropRow drop, CancellationToken cancellationToken)
    {
        if (drop.State is DropState.Cancelled)
            return drop;
        var cancelled = drop.Copy();
        (cancelled.State, cancelled.NextAt) = (DropState.Cancelled, null);
        await scope.Turn.Teams.StopAsync(cancelled, cancellationToken);
        return cancelled;
    }

    private async Task ChangeAsync(TurnScope scope, IReadOnlyList<TeamRow> teams, CardAnswer answer, CancellationToken cancellationToken)
    {
        var parts = (answer.Id ?? "").Split(DropListCard.OfPage);
        var drop = Guid.TryParseExact(parts[0], "N", out var id) ? await scope.Turn.Teams.FindDropAsync(id, cancellationToken) : null;
        var page = parts.Length > 1 ? PageOf(parts[1]) : (int?)null;
        if (drop is null || teams.FirstOrDefault(team => team.Id == drop.TeamId) is not { } team)
        {
            Become(scope, StubCard.Make(scope.Words, scope.Words.DropTitle, scope.Words.DropGone));
            return;
        }

        var facts = await scope.Turn.Teams.ReadAsync(team, cancellationToken);
        var draft = desk.DraftOf(drop, facts, await scope.Turn.Teams.FindNamedAsync(drop.Id, cancellationToken));
        if (answer.Verb is Verbs.DropEdit)
        {
            await EditAsync(scope, teams, drop, draft, page, cancellationToken);
            return;
        }

        if (!scope.Turn.IsRepeat)
            drop = await MoveAsync(scope, drop, draft, answer.Verb, cancellationToken);
        Become(scope, page is { } skip
            ? await cards.ListAsync(scope, teams, skip, cancellationToken, drop)
            : await cards.OneAsync(scope, drop, draft, cancellationToken));
    }

    // An old card shows what could be done then: what can't be done now changes nothing.
    private async Task<DropRow> MoveAsync(TurnScope scope, DropRow drop, DropDraft draft, string verb, CancellationToken cancellationToken)
    {
        var moved = drop.Copy();
        switch (verb, DropCards.StageOf(drop))
        {
            case (Verbs.DropResume, DropStage.Paused):
                moved.State = DropState.Active;
                DropPlans.Write(moved, draft.When, DropDesk.Now(scope));
                await KeepAsync(scope, moved, draft, isNew: false, cancellationToken);
                return moved;
            case (Verbs.DropPause, DropStage.Planned):
                (moved.State, moved.NextAt) = (DropState.Paused, null);
                await scope.Turn.Teams.StopAsync(moved, cancellationToken);
                return moved;
            case (Verbs.DropCancel, _):
                // Also what has gone out, for those whom it still waits for.
                return await CancelAsync(scope, drop, cancellationToken);
            default:
                return drop;
        }
    }

    // From the list, the list stays and the fields come below it.
    private async Task EditAsync(
        TurnScope scope, IReadOnlyList<TeamRow> teams, DropRow drop, DropDraft draft, int? page, CancellationToken cancellationToken)
    {
        // What is over or cancelled is planned anew, and keeps what became of it.
        var isOver = drop.State is DropState.Cancelled || (drop.State is DropState.Active && drop.NextAt is null);
        var zone = desk.ZoneOf(scope, draft.Team.Team);
        var shown = isOver ? draft with { When = DropForms.Filled(draft.Team, DropDesk.Today(scope, zone), zone).When } : draft;
        var form = DropForms.Of(isOver ? Guid.CreateVersion7(scope.Turn.Now) : drop.Id, shown);
        var card = await cards.FormAsync(scope, teams, form, shown, "", isOpen: true, cancellationToken);
        if (page is not { } skip)
        {
            Become(scope, card);
            return;
        }

        Become(scope, await cards.ListAsync(scope, teams, skip, cancellationToken));
        if (!scope.Turn.AnswerWentOut)
            scope.Reply.Show(card, scope.Words.SummaryOf(scope.Words.DropTitle));
    }

    private static int PageOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? Math.Min(skip, 10_000) : 0;

    private static void Become(TurnScope scope, AdaptiveCard card) => scope.Reply.Answer(scope.PressedCardId, card);
}
