using EmpathyBot.Practice.Hours.Words;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says when somebody sets out to do something, and when it asks how it went.</summary>
public sealed partial class Words
{
    public string DebriefPromiseWhen => Text();

    public string DebriefPromiseWhenHint => Text();

    public string DebriefPromiseWill => Text();

    public string DebriefPromiseWillHint => Text();

    public string DebriefPromiseDay => Text();

    public string DebriefPromiseDayHint => Text();

    public string DebriefPromiseDayDefault => Text();

    public string DebriefPromiseWhenPrefix => Text();

    public string DebriefPromiseWillPrefix => Text();

    public string DebriefPromiseWillPrefixShort => Text();

    public string DebriefPromiseSend => Text();

    public string DebriefPromiseSkip => Text();

    public string DebriefPromiseMissing => Text();

    public string DebriefPromiseFull => Text();

    public string DebriefPromiseGivenBack => Text();

    public string DebriefPromiseTooLong => Text();

    public string PromiseSummary => Text();

    public string PromiseLead => Text();

    public string PromiseAsk => Text();

    public string PromiseAlready => Text();

    public string ProgressPromises => Text();

    public string DebriefPromiseMade(string text) => Format(Text(), text);

    public string DebriefPromiseAsks(string text) => Format(Text(), text);

    public string DebriefPromiseAsksThen(string text) => Format(Text(), text);

    public string DebriefPromiseLetGo(string text) => Format(Text(), text);

    public string PromiseOf(string first, string second) => Format(Text(), first, second);

    /// <summary>Why the day of a promise isn't understood, and what would be.</summary>
    public string DebriefPromiseDayUnclear(Misheard why) => Format(Text(), Misheard(why));

    /// <summary>A promise in one sentence, from what was written after "When" and after "I will", with or without these words.</summary>
    public string Promise(string when, string will)
    {
        var rest = Without(will, Text("DebriefPromiseWillPrefix"), Text("DebriefPromiseWillPrefixShort"), Text("DebriefPromiseWillPrefixShort").Replace('’', '\''));
        return when.Trim().Length == 0
            ? will.Trim()
            : Format(Text("DebriefPromiseText"), Without(when, Text("DebriefPromiseWhenPrefix")).TrimEnd(',', '.', ' '), rest);
    }

    /// <summary>How a promise went, to press: kept, tried or not yet.</summary>
    public string PromiseWent(string went) => Text("PromiseWent" + went);

    /// <summary>What is said to that.</summary>
    /// <param name="went">Kept, Tried, NotYet, LastTried, LastNotYet, Late or LetGo.</param>
    public string PromiseNoted(string went) => Text("PromiseNoted" + went);

    /// <summary>What became of a promise, in a word or two.</summary>
    public string PromiseStatus(string status) => Text("PromiseStatus" + status);

    /// <summary>That a promise is still to be asked after, and when.</summary>
    public string PromiseIsAskedOn(string day) => Format(Text("PromiseStatusOpen"), day);

    private string Without(string text, params ReadOnlySpan<string> prefixes)
    {
        var said = text.Trim();
        foreach (var prefix in prefixes)
        {
            if (said.StartsWith(prefix, ignoreCase: true, language))
                return said[prefix.Length..].Trim();
        }

        return said;
    }
}
