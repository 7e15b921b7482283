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
    public const string DebriefFeel = "debrief.feel";
    public const string DebriefLine = "debrief.line";
    public const string DebriefMore = "debrief.more";
    public const string DebriefLater = "debrief.later";
    public const string DebriefAnswer = "debrief.answer";
    public const string DebriefSkip = "debrief.skip";
    public const string DebriefDone = "debrief.done";
    public const string DebriefPromise = "debrief.promise";
    public const string DebriefLetGo = "debrief.letgo";
    public const string DebriefHowItWent = "debrief.went";
    public const string WhoSees = "safety.whosees";
    public const string Export = "safety.export";
    public const string ExportLink = "safety.export.link";
    public const string Forget = "safety.forget";
    public const string ForgetYes = "safety.forget.yes";
    public const string ForgetNo = "safety.forget.no";
    public const string Settings = "settings.open";
    public const string SaveSettings = "settings.save";
    public const string Pause = "settings.pause";
    public const string EndPause = "settings.resume";
    public const string WasReply = "settings.reply";
    public const string Help = "settings.help";
    public const string KeepCleaned = "safety.keep-cleaned";
    public const string ChangeMyself = "safety.change-myself";
}
