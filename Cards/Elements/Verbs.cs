namespace EmpathyBot.Cards.Elements;

/// <summary>What a press asks for: area and act. Strangers count on these.</summary>
public static class Verbs
{
    public const string Begin = "dilemma.begin";
    public const string Ask = "dilemma.ask";
    public const string Choose = "dilemma.choose";
    public const string Reply = "dilemma.reply";
    public const string Skip = "dilemma.skip";
    public const string LaterOpen = "later.open";
    public const string LaterTalk = "later.talk";
    public const string LaterLeave = "later.leave";
    public const string NudgeBegin = "nudge.begin";
    public const string NudgeSnooze = "nudge.snooze";
    public const string DropBegin = "drop.begin";
    public const string DropPlan = "drop.plan";
    public const string DropLook = "drop.look";
    public const string DropEdit = "drop.edit";
    public const string DropPause = "drop.pause";
    public const string DropResume = "drop.resume";
    public const string DropCancel = "drop.cancel";
    public const string DropList = "drop.list";
    public const string DrillBegin = "drill.begin";
    public const string DrillReady = "drill.ready";
    public const string DrillReply = "drill.reply";
    public const string DrillAgain = "drill.again";
    public const string DrillDone = "drill.done";
    public const string DrillPutAway = "drill.putaway";
    public const string DrillTakeUp = "drill.takeup";
    public const string DrillNotMeant = "drill.notmeant";
    public const string Settings = "settings.open";
    public const string SaveSettings = "settings.save";
    public const string Pause = "settings.pause";
    public const string EndPause = "settings.resume";
    public const string WasReply = "settings.reply";
    public const string Help = "settings.help";
    public const string BringBack = "settings.bringback";
    public const string Talk = "safety.talk";
    public const string TalkSend = "safety.talk.send";
    public const string TalkTake = "safety.take";
    public const string Flag = "safety.flag";
    public const string FlagSend = "safety.flag.send";
    public const string ReviewBack = "safety.review.back";
    public const string ReviewOff = "safety.review.off";
    public const string CheckIn = "safety.checkin";
}
