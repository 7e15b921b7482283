using EmpathyBot.Cards.Feedback;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says about a reply that is said again, and of what became of something that was offered.</summary>
public sealed partial class Words
{
    public string ReviseTitle => Text();

    public string ReviseSummary => Text();

    /// <param name="what">What kind of words are said again.</param>
    public string ReviseLabel(PromptView.Offered what) => what is PromptView.Offered.Reply ? Text() : ReviseHint(what);

    /// <inheritdoc cref="ReviseLabel"/>
    public string ReviseHint(PromptView.Offered what) => Text(what is PromptView.Offered.Reply ? "ReviseHint" : "ReviseHint" + what);

    public string ReviseKeep => Text();

    public string ReviseEmpty => Text();

    public string ReviseSame => Text();

    public string ReviseFirst => Text();

    public string ReviseNow => Text();

    public string ReviseKept => Text();

    public string ReviseShare => Text();

    public string ReviseShared => Text();

    public string ReviseWeek => Text();

    public string ReviseWeekSays => Text();

    public string ReviseInWeek => Text();

    public string ReviseAgain => Text();

    public string OfferNewsSummary => Text();

    public string OfferNewsAsked => Text();

    public string OfferNewsFailed => Text();

    public string OfferNewsTeamGone => Text();

    public string OfferNewsTeamOff => Text();

    public string OfferNewsTooFew => Text();

    public string ReviseTooLong(int longest) => Format(Text(), longest);

    public string ReviseGone(string words) => Format(Text(), words);

    public string ReviseAdded(string words) => Format(Text(), words);

    public string ReviseShareSays(bool isForOne) => Text(isForOne ? "ReviseShareSaysOne" : "ReviseShareSaysMany");

    public string OfferNewsPosted(string? team) => Format(Text(), TeamName(team));

    public string OfferNewsUncertain(string? team) => Format(Text(), TeamName(team));

    public string OfferNewsStillThere(string? team) => Format(Text(), TeamName(team));

    public string OfferNewsMayStand(string? team) => Format(Text(), TeamName(team));

    public string OfferNewsClosed(int notes) => notes switch
    {
        0 => Text("OfferNewsClosedNone"),
        1 => Text("OfferNewsClosedOne"),
        _ => Format(Text("OfferNewsClosedMany"), notes),
    };
}
