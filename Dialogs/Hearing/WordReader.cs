using EmpathyBot.Practice.Drills;
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

    private static readonly string[] FeedbackActs = ["on", "off", "settings"];

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

        var whole = text.Trim();
        var said = whole.TrimEnd('.', '!', '?', '…', ',', ';', ':', '。', '！', '？').TrimEnd();
        return said.ToLowerInvariant() switch
        {
            "practice" or "practise" => new Word(WordKind.Practice),
            "drill" or "drills" => new Word(WordKind.Drill),
            "stop" => new Word(WordKind.Stop),
            "resume" => new Word(WordKind.Resume),
            "debrief" => new Word(WordKind.Debrief),
            "debriefs" => new Word(WordKind.Debriefs),
            "progress" => new Word(WordKind.Progress),
            "pause" => new Word(WordKind.Pause),
            "quiet hours" => new Word(WordKind.QuietHours),
            "snooze" => new Word(WordKind.Snooze),
            "settings" => new Word(WordKind.Settings),
            "help" => new Word(WordKind.Help),
            "drop" => new Word(WordKind.Drop),
            "drops" => new Word(WordKind.Drops),
            "planners" or "planner" => new Word(WordKind.Planners),
            "returns" => new Word(WordKind.Returns),
            "who sees what" => new Word(WordKind.WhoSeesWhat),
            "export my data" => new Word(WordKind.ExportMyData),
            "forget me" => new Word(WordKind.ForgetMe),
            "talk to someone" or "talk to somebody" => new Word(WordKind.TalkToSomeone),
            "flag" => new Word(WordKind.Flag),
            "facilitators" or "facilitator" => new Word(WordKind.Facilitators),
            "reviews" => new Word(WordKind.Reviews),
            "feedback" => new Word(WordKind.Feedback),
            "who's turn" or "who’s turn" or "whose turn" or "whos turn" => new Word(WordKind.WhoseTurn),
            var wish when Argument(wish, "practice", "practise") is { Length: > 0 } argument => new Word(WordKind.Practice, argument),
            var wish when Argument(wish, "drill") is { Length: > 0 } skill => new Word(WordKind.Drill, skill),
            // Their argument may end in a dot of its own (8 p.m., 7.1.): who reads times sees which it is.
            _ when Argument(whole, "pause") is { } until => new Word(WordKind.Pause, until),
            _ when Argument(whole, "quiet hours") is { } hours => new Word(WordKind.QuietHours, hours),
            _ when Argument(whole, "drop") is { } what => new Word(WordKind.Drop, what),
            _ when Argument(whole, "planners", "planner") is { } people => new Word(WordKind.Planners, people),
            _ when Argument(whole, "facilitators", "facilitator") is { } people => new Word(WordKind.Facilitators, people),
            var much when Argument(much, "returns") is { } often => new Word(WordKind.Returns, often),
            // "Feedback is a gift" is a reply.
            var wish when Argument(wish, "feedback") is { } how && FeedbackActs.Contains(how) => new Word(WordKind.Feedback, how),
            var wish when Argument(wish, "debriefs") is { } form => new Word(WordKind.Debriefs, form),
            _ when Argument(whole, "snooze") is { } until => new Word(WordKind.Snooze, until),
            _ => null,
        };
    }

    /// <summary>Whether a word's argument is one that it understands.</summary>
    public static bool IsUnderstood(Word word, DilemmaLibrary library) => word switch
    {
        { Argument.Length: 0 } => true,
        { Kind: WordKind.Practice } => WishMatch.Find(word.Argument, library.Dilemmas).Count > 0,
        { Kind: WordKind.Drill } => SkillWish.Find(word.Argument) is not null,
        _ => true,
    };

    // What stands after the first of the words that the text begins with.
    private static string? Argument(string said, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (said.StartsWith(word, StringComparison.OrdinalIgnoreCase) && said.Length > word.Length && (char.IsWhiteSpace(said[word.Length]) || said[word.Length] == ':'))
                return said[(word.Length + 1)..].Trim();
        }

        return null;
    }
}
