using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>The word <c>debrief</c>: talks the last dilemma over, or goes on where that stopped.</summary>
internal sealed class DebriefWords(DebriefDesk desk) : IAreaWords
{
    public bool Takes(WordKind word) => word is WordKind.Debrief;

    public Task AnswerAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken) => desk.TakeUpLastAsync(scope, cancellationToken);
}
