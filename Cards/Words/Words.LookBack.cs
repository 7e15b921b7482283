using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Cards.Words;

/// <summary>What a debrief comes to: what stayed unasked, how it can be mended, and ways with their price.</summary>
public sealed partial class Words
{
    public string DebriefMissed => Text();

    public string DebriefMissedNothing => Text();

    public string DebriefWays => Text();

    public string DebriefWayFree => Text();

    public string DebriefRepair => Text();

    public string DebriefMissedAsked(string text) => Format(Text(), text);

    public string DebriefMissedLooked(string text) => Format(Text(), text);

    public string DebriefMissedSeen(string text) => Format(Text(), text);

    public string DebriefMissedStood(string text) => Format(Text(), text);

    public string DebriefWayYours(string text) => Format(Text(), text);

    public string DebriefMissedAnswer(string first, string second) => Format(Text(), first, second);

    public string DebriefWayLeads(string first, string second) => Format(Text(), first, second);

    /// <summary>How it can be mended.</summary>
    /// <param name="lost">What was lost most; null when nothing was.</param>
    /// <param name="customer">The customer's name.</param>
    public string Repair(Stake? lost, string customer) => Format(Text("DebriefRepair" + (lost?.ToString() ?? "Nothing")), customer);
}
