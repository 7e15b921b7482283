using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Teams;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Chats;

/// <summary>What the bot hears in a channel: words about the team, and presses on what it put there. Everything else is for the personal chat, and it says so.</summary>
internal sealed class ChannelChat(TeamMeetings teams, IEnumerable<ITeamWords> areas, IEnumerable<ITeamPresses> presses)
{
    private readonly IReadOnlyList<ITeamWords> _areas = [.. areas];
    private readonly IReadOnlyList<ITeamPresses> _presses = [.. presses];

    public async Task HearAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var answer = CardAnswer.From(scope.Context.Activity);
        // A press wants its card, also when it comes again.
        if (scope.Turn.AnswerWentOut && answer is null)
            return;
        var team = await teams.HereAsync(scope.Context, cancellationToken);
        if (answer is null)
            await HearWordsAsync(scope, team, cancellationToken);
        else if (team is not null && _presses.FirstOrDefault(area => area.Takes(answer)) is { } pressed)
            await pressed.AnswerAsync(scope, team, answer, cancellationToken);
        else if (!scope.Turn.AnswerWentOut)
            scope.Reply.Say(scope.Words.OnlyInPersonalChat);
    }

    private async Task HearWordsAsync(TurnScope scope, TeamRow? team, CancellationToken cancellationToken)
    {
        var word = scope.Context.Activity.AsMessageActivity() is { } message ? WordReader.Read(WordReader.TextOf(message)) : null;
        if (word is not null && team is not null && _areas.FirstOrDefault(area => area.Takes(word.Kind)) is { } area)
            await area.AnswerAsync(scope, team, word, cancellationToken);
        else
            scope.Reply.Say(word?.Kind is WordKind.Drop or WordKind.Drops ? scope.Words.DropInPrivate : scope.Words.OnlyInPersonalChat);
    }
}
