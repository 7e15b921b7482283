using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Cards.Words;

/// <summary>What is said in a team's channel about notes between colleagues.</summary>
public sealed partial class Words
{
    public string FeedbackHow => Text();

    public string FeedbackInChannel => Text();

    public string TurnInChannel => Text();

    public string TurnNext => Text();

    public string TurnNobody => Text();

    public string FeedbackNotYours => Text();

    public string FeedbackAWeek => Text();

    public string FeedbackWeekLabel => Text();

    public string FeedbackWeek => Text();

    public string FeedbackSave => Text();

    public string FeedbackSettingsTitle(string? team) => Format(Text(), TeamName(team));

    public string FeedbackSoManyAWeek(int count) => Count("FeedbackAWeek", count);

    public string FeedbackIsOn(string? team, int aWeek) => Format(Text(), TeamName(team), FeedbackSoManyAWeek(aWeek));

    public string FeedbackIsOff(string? team) => Format(Text(), TeamName(team));

    public string FeedbackTurnedOn(string? team, int aWeek) => Format(Text(), TeamName(team), FeedbackSoManyAWeek(aWeek));

    public string FeedbackTurnedOff(string? team) => Format(Text(), TeamName(team));

    /// <summary>What stands in the channel for notes, and what is still to come.</summary>
    public string FeedbackUnderWay(int open, int planned) => (open, planned) switch
    {
        (0, 0) => Text("FeedbackNothing"),
        (_, 0) => Count("FeedbackOpen", open),
        (0, _) => Count("FeedbackPlanned", planned),
        _ => $"{Count("FeedbackOpen", open)} {Count("FeedbackPlanned", planned)}",
    };

    public string FeedbackSettled(int aWeek, bool wantsWeek) => $"{Format(Text(), FeedbackSoManyAWeek(aWeek))} {FeedbackWeekly(wantsWeek)}";

    /// <summary>Whether there is a line about the week.</summary>
    public string FeedbackWeekly(bool isWanted) => Text(isWanted ? "FeedbackWeekYes" : "FeedbackWeekNo");

    /// <summary>Whose turn it is, and why.</summary>
    public string TurnOf(string name, AskReason reason) => Format(Text("Turn" + reason), name.Length > 0 ? name : Text("TurnSomebody"));

    /// <summary>Why it is the turn of whoever reads it.</summary>
    public string YourTurn(AskReason reason) => Text("YourTurn" + reason);
}
