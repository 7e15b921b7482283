using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>Who plans a team's drops: asked, appointed and dismissed in the team's channel, by mention or by name.</summary>
internal sealed class PlannerWords(DropDesk desk) : ITeamWords
{
    public bool Takes(WordKind word) => word is WordKind.Planners;

    /// <summary>Answers in the channel of this team.</summary>
    public async Task AnswerAsync(TurnScope scope, TeamRow team, Word word, CancellationToken cancellationToken)
    {
        var mayName = (await desk.FindTeamsAsync(scope, cancellationToken)).Any(one => one.Id == team.Id);
        if (word.Argument.Length == 0)
            scope.Reply.Say(await NowAsync(scope, team, cancellationToken) + (mayName ? " " + scope.Words.PlannersHow : ""));
        else if (!mayName)
            scope.Reply.Say(scope.Words.PlannersNotYours);
        else
            await NameAsync(scope, team, word.Argument, cancellationToken);
    }

    private async Task NameAsync(TurnScope scope, TeamRow team, string argument, CancellationToken cancellationToken)
    {
        var (isRemoval, meant) = await Appointing.ReadAsync(scope, team, argument, cancellationToken);
        var people = meant.Found;
        if (meant.Ambiguous is [var (name, several), ..])
        {
            scope.Reply.Say(scope.Words.DropAmbiguous(name, [.. several.Select(person => person.Name)]));
            return;
        }

        if (people.Count == 0)
        {
            scope.Reply.Say($"{scope.Words.PlannersNotInTeam} {scope.Words.PlannersHow}");
            return;
        }

        var planners = await scope.Turn.Teams.FindPlannersAsync(team, cancellationToken);
        foreach (var person in scope.Turn.IsRepeat ? [] : people)
        {
            var plans = planners.Any(planner => planner.PersonId == person.Id);
            if (isRemoval && plans)
                scope.Turn.Teams.Dismiss(team, person.Id);
            else if (!isRemoval && !plans)
                scope.Turn.Teams.Appoint(team, person.Id);
        }

        var names = people.Select(person => person.Name);
        scope.Reply.Say(isRemoval ? scope.Words.PlannersDismissed(names, team.Name) : scope.Words.PlannersAppointed(names, team.Name));
        // Whoever plans for the team isn't there to talk to for its people from now on.
        var facilitators = (await scope.Turn.Teams.FindFacilitatorsAsync(team, cancellationToken)).Select(one => one.PersonId).ToHashSet();
        if (!isRemoval && people.Where(person => facilitators.Contains(person.Id)).Select(person => person.Name).ToList() is { Count: > 0 } both)
            scope.Reply.Say(scope.Words.FacilitatorsPlan(both, team.Name));
    }

    private static async Task<string> NowAsync(TurnScope scope, TeamRow team, CancellationToken cancellationToken)
    {
        var planners = await scope.Turn.Teams.FindPlannersAsync(team, cancellationToken);
        return planners.Count == 0 ? scope.Words.PlannersNobody(team.Name) : scope.Words.PlannersNow(team.Name, planners.Select(planner => planner.Name));
    }
}
