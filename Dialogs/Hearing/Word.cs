namespace EmpathyBot.Dialogs.Hearing;

/// <summary>A word that works at any moment, with its argument.</summary>
internal sealed record Word(WordKind Kind, string Argument = "");

internal enum WordKind
{
    Practice,
    Drill,
    Stop,
    Resume,
    Progress,
    Pause,
    QuietHours,
    Snooze,
    Settings,
    Help,
    Drop,
    Drops,
    Planners,
    Returns,
    Debrief,
    Debriefs,
    WhoSeesWhat,
    ExportMyData,
    ForgetMe,
    TalkToSomeone,
    Flag,
    Facilitators,
    Reviews,
    Feedback,
    WhoseTurn,
}
