using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Teams;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Chats;

/// <summary>What the bot hears in a channel: words about the team. Everything else is for the personal chat, and it says so.</summary>
internal sealed class ChannelChat(TeamMeetings teams, IEnumerable<ITeamWords> areas)
{
    private readonly IReadOnlyList<ITeamWords> _areas = [.. areas];

    public async Task HearAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Turn.AnswerWentOut)
            return;
        var team = await teams.HereAsync(scope.Context, cancellationToken);
        var word = scope.Context.Activity.AsMessageActivity() is { } message && CardAnswer.From(scope.Context.Activity) is null
            ? WordReader.Read(WordReader.TextOf(message))
            : null;
        if (word is not null && team is not null && _areas.FirstOrDefault(area => area.Takes(word.Kind)) is { } area)
            await area.AnswerAsync(scope, team, word, cancellationToken);
        else
            scope.Reply.Say(word?.Kind is WordKind.Drop or WordKind.Drops ? scope.Words.DropInPrivate : scope.Words.OnlyInPersonalChat);
    }
}
