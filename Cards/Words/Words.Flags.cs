namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says about harm: flags, their reviews, and what is off the shelf.</summary>
public sealed partial class Words
{
    public string FlagText => Text();

    public string FlagLineLabel => Text();

    public string FlagLineHint => Text();

    public string FlagHurt => Text();

    public string FlagUnfair => Text();

    public string FlagReal => Text();

    public string FlagNothing => Text();

    public string FlagThanks => Text();

    public string FlagPutAway => Text();

    public string FlagNobodyReviews => Text();

    public string FlagWithdrawn => Text();

    public string FlagRealTalk => Text();

    public string FlagAgain => Text();

    public string FlagThis => Text();

    public string FlagCountsOnce => Text();

    public string FlagLineKept => Text();

    public string FlagGone => Text();

    public string FlagReviewHeld => Text();

    public string ReviewsTitle => Text();

    public string ReviewsText => Text();

    public string ReviewsNone => Text();

    public string ReviewsNotYours => Text();

    public string ReviewsWithdrawn => Text();

    public string ReviewsKeptOff => Text();

    public string ReviewsOnShelf => Text();

    public string FlagReviewLines => Text();

    public string FlagReviewPrivacy => Text();

    public string FlagReviewOnShelf => Text();

    public string FlagReviewWithdrawn => Text();

    public string FlagReviewKeptOff => Text();

    public string FlagBack => Text();

    public string FlagLeave => Text();

    public string FlagKeepOff => Text();

    public string FlagTakeOff => Text();

    public string FlagReviewedBack => Text();

    public string FlagReviewedOff => Text();

    public string FlagsSummary => Text();

    public string FlagNewsSummary => Text();

    public string WithdrawnLine => Text();

    public string WithdrawnTalk => Text();

    public string WithdrawnAsks => Text();

    public string WithdrawnHint => Text();

    public string WithdrawnKeep => Text();

    public string WithdrawnKept => Text();

    public string FlagTitle(string title) => Format(Text(), title);

    public string FlagReviewTitle(string title) => Format(Text(), title);

    public string FlagReviewPeople(int people) => people switch
    {
        0 => Text("FlagReviewPeopleNone"),
        1 => Text("FlagReviewPeopleOne"),
        _ => Format(Text("FlagReviewPeopleMany"), people),
    };

    public string ReviewsLine(string title, string stands) => Format(Text(), title, stands);

    public string ReviewsMore(int more) => Format(Text(), more);

    public string FlagNewsBack(string title) => Format(Text(), title);

    public string FlagNewsOff(string title) => Format(Text(), title);

    public string WithdrawnNow(string title) => Format(Text(), title);

    public string WithdrawnAsked(string title) => Format(Text(), title);
}
