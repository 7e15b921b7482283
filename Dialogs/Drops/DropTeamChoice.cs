using System.Globalization;
using EmpathyBot.Cards.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>The team that the fields of a drop's card choose: by the list, or where there are too many for one, by a name that is typed.</summary>
/// <param name="Team">The team.</param>
/// <param name="Whom">Whom of it, as the field has it.</param>
/// <param name="Note">What to say of it before anything is planned; empty when nothing.</param>
/// <param name="Unclear">What was typed and means none or several; empty when nothing.</param>
/// <param name="Alike">The teams that it could mean.</param>
internal sealed record DropTeamChoice(TeamFacts Team, string Whom, string Note, string Unclear, IReadOnlyList<TeamRow> Alike)
{
    public static async Task<DropTeamChoice> OfAsync(TurnScope scope, IReadOnlyList<TeamRow> teams, CardAnswer answer, CancellationToken cancellationToken)
    {
        var whom = answer.Field(DropFields.Whom) is { Length: <= DropFields.LongestName } value ? value : "";
        var listed = await ListedAsync(scope, teams, whom, cancellationToken);
        var typed = teams.Count > DropChoices.MostTeams && answer.Field(DropFields.TeamName) is { Length: <= DropFields.LongestTeamName } name ? name : "";
        if (typed.Length == 0)
            return new DropTeamChoice(listed, whom, "", "", []);
        switch (Named(typed, teams))
        {
            case []:
                return new DropTeamChoice(listed, whom, scope.Words.DropTeamUnknown(typed), typed, []);
            // Whoever picked one of several from the list has said which.
            case var several when several.Any(team => team.Id == listed.Team.Id):
                return new DropTeamChoice(listed, whom, "", "", []);
            case [var one]:
                // For everybody of a team that was not on the card yet: nothing is planned unseen.
                return new DropTeamChoice(
                    await scope.Turn.Teams.ReadAsync(one, cancellationToken),
                    string.Create(CultureInfo.InvariantCulture, $"{DropFields.Team}{one.Id}"),
                    scope.Words.DropTeamChosen(one.Name),
                    "",
                    []);
            case var several:
                return new DropTeamChoice(listed, whom, scope.Words.DropTeamSeveral(typed), typed, [.. several.Take(DropChoices.MostTeams)]);
        }
    }

    private static async Task<TeamFacts> ListedAsync(TurnScope scope, IReadOnlyList<TeamRow> teams, string whom, CancellationToken cancellationToken)
    {
        var id = whom[(whom.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (Guid.TryParseExact(id, "N", out var group) && await scope.Turn.Teams.FindGroupTeamAsync(group, cancellationToken) is { } owner)
            id = owner.ToString(CultureInfo.InvariantCulture);
        return await scope.Turn.Teams.ReadAsync(teams.FirstOrDefault(team => team.Id.ToString(CultureInfo.InvariantCulture) == id) ?? teams[0], cancellationToken);
    }

    private static IReadOnlyList<TeamRow> Named(string typed, IReadOnlyList<TeamRow> teams)
    {
        List<TeamRow> exactly = [.. teams.Where(team => NamedPeople.SameName.Equals(team.Name, typed))];
        return exactly.Count > 0 ? exactly : [.. teams.Where(team => team.Name?.Contains(typed, StringComparison.OrdinalIgnoreCase) is true)];
    }
}
