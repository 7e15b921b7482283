using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>Who is there to talk to for a team: asked, appointed and dismissed in the team's channel, by those who plan its drops.</summary>
internal sealed class FacilitatorWords(DropDesk desk, Managers managers) : ITeamWords
{
    public bool Takes(WordKind word) => word is WordKind.Facilitators;

    /// <summary>Answers in the channel of this team.</summary>
    public async Task AnswerAsync(TurnScope scope, TeamRow team, Word word, CancellationToken cancellationToken)
    {
        var mayName = (await desk.FindTeamsAsync(scope, cancellationToken)).Any(one => one.Id == team.Id);
        if (word.Argument.Length == 0)
            scope.Reply.Say(await NowAsync(scope, team, cancellationToken) + (mayName ? " " + scope.Words.FacilitatorsHow : ""));
        else if (!mayName)
            scope.Reply.Say(scope.Words.FacilitatorsNotYours);
        else
            await NameAsync(scope, team, word.Argument, cancellationToken);
    }

    private async Task NameAsync(TurnScope scope, TeamRow team, string argument, CancellationToken cancellationToken)
    {
        var (isRemoval, meant) = await Appointing.ReadAsync(scope, team, argument, cancellationToken);
        if (meant.Ambiguous is [var (name, several), ..])
        {
            scope.Reply.Say(scope.Words.DropAmbiguous(name, [.. several.Select(person => person.Name)]));
            return;
        }

        if (meant.Found.Count == 0)
        {
            scope.Reply.Say($"{scope.Words.PlannersNotInTeam} {scope.Words.FacilitatorsHow}");
            return;
        }

        // Whoever plans for them is easier to talk to about anything but that.
        var planners = await scope.Turn.Teams.FindWhoPlansAsync(team, managers, cancellationToken);
        var left = meant.Found.Where(person => isRemoval || !planners.Contains(person.Id)).ToList();
        var before = await scope.Turn.Teams.FindFacilitatorsAsync(team, cancellationToken);
        foreach (var person in scope.Turn.IsRepeat ? [] : left)
        {
            var isOne = before.Any(one => one.PersonId == person.Id);
            if (isRemoval && isOne)
                scope.Turn.Teams.DismissFacilitator(team, person.Id);
            else if (!isRemoval && !isOne)
                scope.Turn.Teams.AppointFacilitator(team, person.Id);
        }

        if (isRemoval)
            scope.Reply.Say(scope.Words.FacilitatorsDismissed(left.Select(person => person.Name), team.Name));
        else if (left.Count > 0)
            scope.Reply.Say(scope.Words.FacilitatorsAppointed(left.Select(person => person.Name), team.Name));
        if (left.Count < meant.Found.Count)
            scope.Reply.Say(scope.Words.FacilitatorsPlan(meant.Found.Except(left).Select(person => person.Name), team.Name));
    }

    private async Task<string> NowAsync(TurnScope scope, TeamRow team, CancellationToken cancellationToken)
    {
        var planners = await scope.Turn.Teams.FindWhoPlansAsync(team, managers, cancellationToken);
        var facilitators = (await scope.Turn.Teams.FindFacilitatorsAsync(team, cancellationToken)).Where(one => !planners.Contains(one.PersonId)).ToList();
        return facilitators.Count == 0 ? scope.Words.FacilitatorsNobody(team.Name) : scope.Words.FacilitatorsNow(team.Name, facilitators.Select(one => one.Name));
    }
}
