using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Hours.Words;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says when a run is talked over, and when it asks after a promise.</summary>
public sealed partial class Words
{
    public string DebriefFelt => Text();

    public string DebriefSurprised => Text();

    public string DebriefOwnWords => Text();

    public string DebriefOwnWordsSend => Text();

    public string DebriefOwnWordsHint => Text();

    public string DebriefLineLabel => Text();

    public string DebriefLineHint => Text();

    public string DebriefLineSend => Text();

    public string DebriefMore => Text();

    public string DebriefGoOn => Text();

    public string DebriefThisEvening => Text();

    public string DebriefOffer => Text();

    public string DebriefPutAside => Text();

    public string DebriefNothing => Text();

    public string DebriefAllSaid => Text();

    public string DebriefSkipped => Text();

    public string DebriefSend => Text();

    public string DebriefSkip => Text();

    public string DebriefEnough => Text();

    public string DebriefAnswerLabel => Text();

    public string DebriefAnswerHint => Text();

    public string DebriefAnswerTooLong => Text();

    public string DebriefSaySomething => Text();

    public string DebriefGoneOn => Text();

    public string DebriefLightNoted => Text();

    public string DebriefLightMore => Text();

    public string DebriefNotMeantNoted => Text();

    public string DebriefMissed => Text();

    public string DebriefMissedNothing => Text();

    public string DebriefWays => Text();

    public string DebriefWayFree => Text();

    public string DebriefRepair => Text();

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

    public string DebriefThrough => Text();

    public string DebriefEnoughNoted => Text();

    public string DebriefLeft => Text();

    public string DebriefPromiseGivenBack => Text();

    public string DebriefPromiseTooLong => Text();

    public string DebriefBegin => Text();

    public string DebriefLeave => Text();

    public string PromiseSummary => Text();

    public string PromiseLead => Text();

    public string PromiseAsk => Text();

    public string PromiseAlready => Text();

    public string ProgressKept => Text();

    public string ProgressPromises => Text();

    public string DebriefLineKept(string text) => Format(Text(), text);

    public string DebriefPutOff(string text) => Format(Text(), text);

    public string DebriefInTheMiddle(string text) => Format(Text(), text);

    public string DebriefLead(string text) => Format(Text(), text);

    public string DebriefYouSaidThen(string text) => Format(Text(), text);

    public string DebriefYouDidThen(string text) => Format(Text(), text);

    public string DebriefCameBack(string text) => Format(Text(), text);

    public string DebriefYouFelt(string text) => Format(Text(), text);

    public string DebriefEndedAs(string text) => Format(Text(), text);

    public string DebriefLightOwnFeeling(string text) => Format(Text(), text);

    public string DebriefLightOwnPart(string text) => Format(Text(), text);

    public string DebriefLightCommits(string text) => Format(Text(), text);

    public string DebriefMissedAsked(string text) => Format(Text(), text);

    public string DebriefMissedLooked(string text) => Format(Text(), text);

    public string DebriefMissedSeen(string text) => Format(Text(), text);

    public string DebriefMissedStood(string text) => Format(Text(), text);

    public string DebriefWayYours(string text) => Format(Text(), text);

    public string DebriefPromiseMade(string text) => Format(Text(), text);

    public string DebriefPromiseAsks(string text) => Format(Text(), text);

    public string DebriefPromiseAsksThen(string text) => Format(Text(), text);

    public string DebriefRunWaits(string text) => Format(Text(), text);

    public string DebriefOwnWordsKept(string text) => Format(Text(), text);

    public string DebriefPromiseLetGo(string text) => Format(Text(), text);

    public string DebriefPrinciple(string text) => Format(Text(), text);

    public string DebriefReady(string text) => Format(Text(), text);

    public string DebriefReadySummary(string text) => Format(Text(), text);

    public string DebriefBeginOf(string text) => Format(Text(), text);

    public string DebriefYouSaid(string first, string second) => Format(Text(), first, second);

    public string DebriefTrail(string first, string second) => Format(Text(), first, second);

    public string DebriefHeard(string first, string second) => Format(Text(), first, second);

    public string DebriefWanted(string first, string second) => Format(Text(), first, second);

    public string DebriefMissedAnswer(string first, string second) => Format(Text(), first, second);

    public string DebriefWayLeads(string first, string second) => Format(Text(), first, second);

    public string PromiseOf(string first, string second) => Format(Text(), first, second);

    /// <summary>Typed words in quotes, cut short.</summary>
    public string Shortly(string text, int longest) => Quote(Elements.Texts.Short(text.Trim(), longest));

    public string DebriefProgress(int number, int of) => Format(Text(), number, of);

    /// <summary>Why the day of a promise isn't understood, and what would be.</summary>
    public string DebriefPromiseDayUnclear(Misheard why) => Format(Text(), Misheard(why));

    /// <summary>What is asked after a run.</summary>
    public string Ask(ShortQuestion question) => Text("Debrief" + question);

    /// <summary>An answer to press.</summary>
    public string Answer(string id) => Text("DebriefSaid_" + id);

    /// <summary>What a debrief asks.</summary>
    /// <param name="question">Which.</param>
    /// <param name="isMore">Whether it is the one gentle question more.</param>
    /// <param name="customer">The customer's name.</param>
    public string Ask(DebriefQuestion question, bool isMore, string customer) => Format(Text((isMore ? "DebriefMore" : "DebriefAsk") + question), customer);

    /// <summary>How it can be mended.</summary>
    /// <param name="lost">What was lost most; null when nothing was.</param>
    /// <param name="customer">The customer's name.</param>
    public string Repair(Stake? lost, string customer) => Format(Text("DebriefRepair" + (lost?.ToString() ?? "Nothing")), customer);

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
