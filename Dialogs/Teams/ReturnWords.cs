using System.Globalization;
using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Teams;

/// <summary>How soon dilemmas come back to a team: asked and changed in its channel, by those who plan its drops.</summary>
internal sealed class ReturnWords(DropDesk desk, TeamRetentions retentions) : ITeamWords
{
    private const double Seldom = 0.78;
    private const double Often = 0.92;

    public bool Takes(WordKind word) => word is WordKind.Returns;

    /// <summary>Answers in the channel of this team.</summary>
    public async Task AnswerAsync(TurnScope scope, TeamRow team, Word word, CancellationToken cancellationToken)
    {
        if (word.Argument.Length == 0)
            scope.Reply.Say($"{scope.Words.ReturnsNow(team.Name, Told(scope, team.Retention))} {scope.Words.ReturnsHow}");
        else if (!(await desk.FindTeamsAsync(scope, cancellationToken)).Any(one => one.Id == team.Id))
            scope.Reply.Say(scope.Words.ReturnsNotYours);
        else if (Read(word.Argument) is { } retention)
            await ChangeAsync(scope, team, retention, cancellationToken);
        else
            scope.Reply.Say($"{scope.Words.ReturnsUnknown} {scope.Words.ReturnsHow}");
    }

    private async Task ChangeAsync(TurnScope scope, TeamRow team, double retention, CancellationToken cancellationToken)
    {
        if (!scope.Turn.IsRepeat)
            await retentions.ChangeAsync(team, retention, cancellationToken);
        scope.Reply.Say(scope.Words.ReturnsChanged(team.Name, Told(scope, retention)));
    }

    // In words, or as what it is: the share that should still be known, in percent.
    private static double? Read(string argument)
    {
        var said = argument.Trim().TrimEnd('.', '!', '%').Trim().ToLowerInvariant();
        return said switch
        {
            "seldom" or "less" => Seldom,
            "usual" or "as usual" => ReviewSchedule.DefaultRetention,
            "often" or "more" => Often,
            _ => double.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                && percent / 100 is >= ReviewSchedule.LeastRetention and <= ReviewSchedule.MostRetention
                    ? percent / 100
                    : null,
        };
    }

    private static string Told(TurnScope scope, double? retention) => (retention ?? ReviewSchedule.DefaultRetention) switch
    {
        ReviewSchedule.DefaultRetention => scope.Words.ReturnsUsual,
        Seldom => scope.Words.ReturnsSeldom,
        Often => scope.Words.ReturnsOften,
        var other => scope.Words.ReturnsAt(other * 100),
    };
}
