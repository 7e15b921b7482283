using System.Globalization;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Feedback.Team;

/// <summary>Saves what is settled on the card in the channel. Everybody can press there; who doesn't plan for the team is told so, and nothing changes.</summary>
internal sealed class TeamFeedbackPresses(DropDesk desk, TeamFeedback feedback) : ITeamPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.FeedbackSettings;

    public async Task AnswerAsync(TurnScope scope, TeamRow team, CardAnswer answer, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        var (aWeek, wantsWeek) = (team.PromptsAWeek ?? PostDays.Usual, team.WeekWantedAt is not null);
        if (!await TeamFeedbackWords.MayAsync(desk, scope, team, cancellationToken))
        {
            // For whoever pressed, the card alone; for the others it stays as it is.
            scope.Reply.Answer(null, TeamSettingsCard.Make(words, team.Name, aWeek, wantsWeek, words.FeedbackNotYours));
            if (scope.Context.Activity.Type is not ActivityTypes.Invoke && !scope.Turn.AnswerWentOut)
                scope.Reply.Say(words.FeedbackNotYours);
            return;
        }

        var wanted = int.TryParse(answer.Field(TeamSettingsCard.AWeekField), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= PostDays.LeastAWeek and <= PostDays.MostAWeek ? count : aWeek;
        var week = answer.Field(TeamSettingsCard.WeekField) switch { "true" => true, "false" => false, _ => wantsWeek };
        if (!scope.Turn.IsRepeat)
            await feedback.SettleAsync(team, wanted, week, cancellationToken);
        scope.Reply.Answer(scope.PressedCardId, TeamSettingsCard.Saved(words, team.Name, words.FeedbackSettled(wanted, week)));
    }
}
