using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says around a dilemma, from its brief to its ending.</summary>
public sealed partial class Words
{
    public string Begin => Text();

    public string AnotherOne => Text();

    public string NotNow => Text();

    public string GoOn => Text();

    public string PractiseAnother => Text();

    public string BriefOnYourDesk => Text();

    public string BriefContentNote => Text();

    public string BriefHow => Text();

    public string YouSeeAndHear => Text();

    public string OnYourScreen => Text();

    public string YouCanAsk => Text();

    public string ThenAnswer => Text();

    public string WhatDoYouDo => Text();

    public string JustifyLabel => Text();

    public string JustifyHint => Text();

    public string ReplyHint => Text();

    public string ReplySayFirst => Text();

    public string ReasonKept => Text();

    public string ReasonTakenOut => Text();

    public string ReplyTooLong => Text();

    public string Send => Text();

    public string LeaveItOut => Text();

    public string You => Text();

    public string ContinuesBelow => Text();

    public string PutAwayBrief => Text();

    public string PutAwayOffer => Text();

    public string YourWay => Text();

    public string TheRoadNotTaken => Text();

    public string AnotherWay => Text();

    public string EndedWith => Text();

    public string PathTitle => Text();

    public string AtOnce => Text();

    public string Later => Text();

    public string Together => Text();

    public string NoChange => Text();

    public string StakesHint => Text();

    public string DilemmaGone => Text();

    public string SceneAwaitsPress => Text();

    public string BriefAwaitsPress => Text();

    public string TooLong => Text();

    public string NotYours => Text();

    public string BeenHere => Text();

    public string Finished => Text();

    public string AskedShort => Text();

    public string LookedShort => Text();

    public string AsksLeft(int left) => left == 1 ? Text("AsksLeftOne") : Format(Text("AsksLeftMany"), left);

    public string TurnsBetween(int count) => count == 1 ? Text("TurnsBetweenOne") : Format(Text("TurnsBetweenMany"), count);

    public string Says(string name) => Format(Text(), name);

    public string WhoIs(string name, int age) => Format(Text(), name, age);

    public string LaterAfter(string after) => Format(Text(), after);

    public string AlreadyAnswered(string did) => Format(Text(), did);

    public string InTheMiddle(string title) => Format(Text(), title);

    public string PutAway(string title) => Format(Text(), title);

    public string PutAwayForAnother(string title) => Format(Text(), title);

    /// <summary>That a reply could not be read, and why.</summary>
    public string ReplyUnread(Legibility legibility) => Text("ReplyUnread" + legibility);
}
