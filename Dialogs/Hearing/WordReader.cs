using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Selection;

namespace EmpathyBot.Dialogs.Hearing;

/// <summary>
/// Hears words: the whole message, in any case, but for a mention, blanks and end punctuation, is the word and an argument it
/// understands. "stop" is a word, "Stop the parcel" is a reply.
/// </summary>
internal static class WordReader
{
    /// <summary>No word with its argument is longer than this.</summary>
    private const int Longest = 120;

    /// <summary>What was typed, without the bot's own mention.</summary>
    public static string TextOf(IMessageActivity message)
    {
        var text = message.Text ?? "";
        return text.Contains("<at>", StringComparison.OrdinalIgnoreCase) && text.Length <= 4096
            ? (message.RemoveRecipientMention() ?? "").Trim()
            : text.Trim();
    }

    /// <summary>The word in the text, or null when it is anything else.</summary>
    public static Word? Read(string text)
    {
        if (text.Length > Longest)
            return null;

        var said = text.Trim().TrimEnd('.', '!', '?', '…', ',', ';', ':', '。', '！', '？').TrimEnd();
        return said.ToLowerInvariant() switch
        {
            "practice" or "practise" => new Word(WordKind.Practice),
            "stop" => new Word(WordKind.Stop),
            "resume" => new Word(WordKind.Resume),
            "progress" => new Word(WordKind.Progress),
            "help" => new Word(WordKind.Help),
            var wish when Argument(wish) is { Length: > 0 } argument => new Word(WordKind.Practice, argument),
            _ => null,
        };
    }

    /// <summary>Whether a word's argument is one that it understands.</summary>
    public static bool IsUnderstood(Word word, DilemmaLibrary library) =>
        word.Argument.Length == 0 || WishMatch.Find(word.Argument, library.Dilemmas).Count > 0;

    private static string? Argument(string said)
    {
        foreach (var word in (ReadOnlySpan<string>)["practice ", "practise "])
        {
            if (said.StartsWith(word, StringComparison.Ordinal))
                return said[word.Length..].Trim();
        }

        return null;
    }
}
