using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Feedback.Team;

/// <summary>Who of the team would be asked next, and why: nothing of it hangs on what is planned, or on who wrote without a name.</summary>
internal sealed class WhoseTurnWords(WhoseTurn turns) : ITeamWords
{
    public bool Takes(WordKind word) => word is WordKind.WhoseTurn;

    /// <summary>Answers in the channel of this team.</summary>
    public async Task AnswerAsync(TurnScope scope, TeamRow team, Word word, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        if (team.FeedbackOffAt is not null)
        {
            scope.Reply.Say(words.FeedbackIsOff(team.Name));
            return;
        }

        var asked = await turns.FindNextAsync(team, scope.Turn.Now, cancellationToken);
        var names = (await scope.Turn.Teams.ReadAsync(team, cancellationToken)).Members.ToDictionary(member => member.PersonId, member => member.Name);
        List<string> said = [.. asked.Select(one => words.TurnOf(names.GetValueOrDefault(one.Id) ?? "", one.Reason))];
        scope.Reply.Say(said.Count == 0 ? words.TurnNobody : $"{words.TurnNext}\n\n{string.Join("\n\n", said)}");
    }
}
