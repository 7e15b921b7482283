using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Teams;

/// <summary>In which order a team talks dilemmas over: asked and changed in its channel, by those who plan its drops.</summary>
internal sealed class DebriefFormWords(DropDesk desk, TeamDebriefs debriefs) : ITeamWords
{
    /// <summary>Whether the argument of the word is a form.</summary>
    public static bool Understands(string argument) => Read(argument) is not null;

    public bool Takes(WordKind word) => word is WordKind.Debriefs;

    /// <summary>Answers in the channel of this team.</summary>
    public async Task AnswerAsync(TurnScope scope, TeamRow team, Word word, CancellationToken cancellationToken)
    {
        if (word.Argument.Length == 0)
            scope.Reply.Say($"{scope.Words.DebriefsNow(team.Name, Told(scope, team.Debrief))} {scope.Words.DebriefsHow}");
        else if (!(await desk.FindTeamsAsync(scope, cancellationToken)).Any(one => one.Id == team.Id))
            scope.Reply.Say(scope.Words.ReturnsNotYours);
        else if (Read(word.Argument) is { Form: var form })
            await ChangeAsync(scope, team, form, cancellationToken);
        else
            scope.Reply.Say($"{scope.Words.DebriefsUnknown} {scope.Words.DebriefsHow}");
    }

    private async Task ChangeAsync(TurnScope scope, TeamRow team, DebriefForm? form, CancellationToken cancellationToken)
    {
        if (!scope.Turn.IsRepeat)
            await debriefs.ChangeAsync(team, form, cancellationToken);
        scope.Reply.Say(scope.Words.DebriefsChanged(team.Name, Told(scope, form)));
    }

    private static Chosen? Read(string argument) => argument.Trim().TrimEnd('.', '!').ToLowerInvariant() switch
    {
        "orid" => new(DebriefForm.Orid),
        "sbi" => new(DebriefForm.Sbi),
        "usual" or "as usual" => new(null),
        _ => null,
    };

    private static string Told(TurnScope scope, DebriefForm? form) => form switch
    {
        DebriefForm.Orid => scope.Words.DebriefsOrid,
        DebriefForm.Sbi => scope.Words.DebriefsSbi,
        _ => scope.Words.DebriefsUsual,
    };

    // None, for what each run suggests, is a choice too.
    private sealed record Chosen(DebriefForm? Form);
}
