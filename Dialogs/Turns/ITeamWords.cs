using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Turns;

/// <summary>Answers words that are about a team, in the team's own channel.</summary>
internal interface ITeamWords
{
    /// <summary>Whether the word is one of these.</summary>
    bool Takes(WordKind word);

    /// <summary>Does what the word asks for, or says why the person who asks may not.</summary>
    Task AnswerAsync(TurnScope scope, TeamRow team, Word word, CancellationToken cancellationToken);
}
