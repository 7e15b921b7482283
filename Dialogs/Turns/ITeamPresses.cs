using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Turns;

/// <summary>Answers presses on cards that stand in a team's own channel, where everybody in it can press.</summary>
internal interface ITeamPresses
{
    /// <summary>Whether the press is one of these.</summary>
    bool Takes(CardAnswer answer);

    /// <summary>
    /// Does what the press asks for, or says why the person who pressed may not. Everything in it is checked against what is kept, and a repeat
    /// is answered by it too: pressing twice must do no more than pressing once.
    /// </summary>
    Task AnswerAsync(TurnScope scope, TeamRow team, CardAnswer answer, CancellationToken cancellationToken);
}
