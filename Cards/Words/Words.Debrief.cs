using EmpathyBot.Practice.Debriefs;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says when a run is talked over.</summary>
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

    public string DebriefThrough => Text();

    public string DebriefEnoughNoted => Text();

    public string DebriefLeft => Text();

    public string DebriefBegin => Text();

    public string DebriefLeave => Text();

    public string ProgressKept => Text();

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

    public string DebriefRunWaits(string text) => Format(Text(), text);

    public string DebriefOwnWordsKept(string text) => Format(Text(), text);

    public string DebriefPrinciple(string text) => Format(Text(), text);

    public string DebriefReady(string text) => Format(Text(), text);

    public string DebriefReadySummary(string text) => Format(Text(), text);

    public string DebriefBeginOf(string text) => Format(Text(), text);

    public string DebriefYouSaid(string first, string second) => Format(Text(), first, second);

    public string DebriefTrail(string first, string second) => Format(Text(), first, second);

    public string DebriefHeard(string first, string second) => Format(Text(), first, second);

    public string DebriefWanted(string first, string second) => Format(Text(), first, second);

    /// <summary>Typed words in quotes, cut short.</summary>
    public string Shortly(string text, int longest) => Quote(Elements.Texts.Short(text.Trim(), longest));

    public string DebriefProgress(int number, int of) => Format(Text(), number, of);

    /// <summary>What is asked after a run.</summary>
    public string Ask(ShortQuestion question) => Text("Debrief" + question);

    /// <summary>An answer to press.</summary>
    public string Answer(string id) => Text("DebriefSaid_" + id);

    /// <summary>What a debrief asks.</summary>
    /// <param name="question">Which.</param>
    /// <param name="isMore">Whether it is the one gentle question more.</param>
    /// <param name="customer">The customer's name.</param>
    public string Ask(DebriefQuestion question, bool isMore, string customer) => Format(Text((isMore ? "DebriefMore" : "DebriefAsk") + question), customer);
}
