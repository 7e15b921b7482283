using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Feedback.Team;

/// <summary>Whether and how often colleagues are asked for notes: asked by anyone in the team's channel, changed by those who plan its drops.</summary>
internal sealed class TeamFeedbackWords(DropDesk desk, TeamFeedback feedback) : ITeamWords
{
    public bool Takes(WordKind word) => word is WordKind.Feedback;

    /// <summary>Answers in the channel of this team.</summary>
    public async Task AnswerAsync(TurnScope scope, TeamRow team, Word word, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        if (word.Argument.Length == 0)
            scope.Reply.Say(await NowAsync(scope, team, cancellationToken));
        else if (!await MayAsync(desk, scope, team, cancellationToken))
            scope.Reply.Say(words.FeedbackNotYours);
        else
            await ChangeAsync(scope, team, word.Argument, cancellationToken);
    }

    /// <summary>Whether the person may settle it for this team.</summary>
    public static async Task<bool> MayAsync(DropDesk desk, TurnScope scope, TeamRow team, CancellationToken cancellationToken) =>
        (await desk.FindTeamsAsync(scope, cancellationToken)).Any(one => one.Id == team.Id);

    private async Task ChangeAsync(TurnScope scope, TeamRow team, string argument, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        switch (argument.ToLowerInvariant())
        {
            case "off":
                if (!scope.Turn.IsRepeat)
                    await feedback.TurnOffAsync(team, cancellationToken);
                scope.Reply.Say(words.FeedbackTurnedOff(team.Name));
                break;
            case "on":
                if (!scope.Turn.IsRepeat)
                    await feedback.TurnOnAsync(team, cancellationToken);
                scope.Reply.Say(words.FeedbackTurnedOn(team.Name, team.PromptsAWeek ?? PostDays.Usual));
                break;
            default:
                scope.Reply.Show(
                    TeamSettingsCard.Make(words, team.Name, team.PromptsAWeek ?? PostDays.Usual, team.WeekWantedAt is not null), words.FeedbackSettingsTitle(team.Name));
                break;
        }
    }

    private async Task<string> NowAsync(TurnScope scope, TeamRow team, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        if (team.FeedbackOffAt is not null)
            return $"{words.FeedbackHow} {words.FeedbackIsOff(team.Name)}";
        var (planned, open) = await feedback.CountAsync(team, cancellationToken);
        return $"{words.FeedbackHow} {words.FeedbackIsOn(team.Name, team.PromptsAWeek ?? PostDays.Usual)} {words.FeedbackUnderWay(open, planned)} {words.FeedbackWeekly(team.WeekWantedAt is not null)}";
    }
}
