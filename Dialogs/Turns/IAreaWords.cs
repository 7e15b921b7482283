using EmpathyBot.Dialogs.Hearing;

namespace EmpathyBot.Dialogs.Turns;

/// <summary>Answers the words of one area. They work at any moment, and leave what is under way where it is.</summary>
internal interface IAreaWords
{
    /// <summary>Whether the word is one of these.</summary>
    bool Takes(WordKind word);

    /// <summary>Does what the word asks for. Said twice it must do no harm: a repeat is answered by it again.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="word">The word.</param>
    /// <param name="text">The whole text that it was; empty for a press that stands for a word.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task AnswerAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken);

    /// <summary>Whether the text is the word where a reply is awaited, and not the reply: "snooze the alarm" is one.</summary>
    bool IsMeant(TurnScope scope, Word word) => true;
}
