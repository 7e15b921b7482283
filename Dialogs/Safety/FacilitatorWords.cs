using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>Who is there to talk to for a team: asked, appointed and dismissed in the team's channel, by those who plan its drops.</summary>
internal sealed class FacilitatorWords(DropDesk desk) : ITeamWords
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

    private static async Task NameAsync(TurnScope scope, TeamRow team, string argument, CancellationToken cancellationToken)
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

        var before = await scope.Turn.Teams.FindFacilitatorsAsync(team, cancellationToken);
        foreach (var person in scope.Turn.IsRepeat ? [] : meant.Found)
        {
            var isOne = before.Any(one => one.PersonId == person.Id);
            if (isRemoval && isOne)
                scope.Turn.Teams.DismissFacilitator(team, person.Id);
            else if (!isRemoval && !isOne)
                scope.Turn.Teams.AppointFacilitator(team, person.Id);
        }

        var names = meant.Found.Select(person => person.Name);
        scope.Reply.Say(isRemoval ? scope.Words.FacilitatorsDismissed(names, team.Name) : scope.Words.FacilitatorsAppointed(names, team.Name));
    }

    private static async Task<string> NowAsync(TurnScope scope, TeamRow team, CancellationToken cancellationToken)
    {
        var facilitators = await scope.Turn.Teams.FindFacilitatorsAsync(team, cancellationToken);
        return facilitators.Count == 0 ? scope.Words.FacilitatorsNobody(team.Name) : scope.Words.FacilitatorsNow(team.Name, facilitators.Select(one => one.Name));
    }
}
