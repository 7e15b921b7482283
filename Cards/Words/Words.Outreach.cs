namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says when it writes first.</summary>
public sealed partial class Words
{
    public string LookBack => Text();

    public string Open => Text();

    public string LeaveIt => Text();

    public string LeftIt => Text();

    public string WhatItDid => Text();

    public string WorthAnotherGo => Text();

    public string NudgeText => Text();

    public string NudgeOther => Text();

    public string NudgeLast => Text();

    public string SnoozeTomorrow => Text();

    public string SnoozeWeek => Text();

    public string SnoozedTomorrow => Text();

    public string SnoozedWeek => Text();

    public string DropText => Text();

    public string MissedIntro => Text();

    public string LookBackAt(string title, string after) => Format(Text(), title, after);

    public string OpenOf(string title, string after) => Format(Text(), title, after);

    public string BeginOf(string title) => Format(Text(), title);

    public string LaterSummary(string title) => Format(Text(), title);

    public string NudgeSummary => Text();

    public string DropSummary => Text();

    public string JoinedSummary => Text();

    public string LaterLead(string customer) => Format(Text(), customer);

    public string LaterYouSaid(string did) => Format(Text(), did);

    public string LaterYouDid(string did) => Format(Text(), did);

    public string LaterHeavy(string title) => Format(Text(), title);
}
