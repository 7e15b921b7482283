namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says of what practice is for, who sees what, and how to stop.</summary>
public sealed partial class Words
{
    public string BriefHowShort => Text();

    public string PreBriefTitle => Text();

    public string PreBriefChangedTitle => Text();

    public string PreBriefGoal => Text();

    public string PreBriefFeel => Text();

    public string PreBriefWhoSees => Text();

    public string PreBriefTyped => Text();

    public string PreBriefLines => Text();

    public string PreBriefLinesSeen => Text();

    public string PreBriefModel => Text();

    public string PreBriefModelSees => Text();

    public string PreBriefOperators => Text();

    public string PreBriefOperatorsSee => Text();

    public string PreBriefNotes => Text();

    public string PreBriefNotesSeen => Text();

    public string PreBriefThat => Text();

    public string PreBriefThatSeen => Text();

    public string PreBriefManager => Text();

    public string PreBriefManagerSees => Text();

    public string PreBriefNever => Text();

    public string PreBriefNeverFor => Text();

    public string PreBriefStop => Text();

    public string PreBriefHeavy => Text();

    public string PreBriefTypedSeen(int months) => months == 1 ? Text("PreBriefTypedSeenOneMonth") : Format(Text(), months);
}
