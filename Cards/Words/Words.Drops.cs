namespace EmpathyBot.Cards.Words;

/// <summary>What stands on the cards of practice drops.</summary>
public sealed partial class Words
{
    public string DropTitle => Text();

    public string DropHow => Text();

    public string DropPlan => Text();

    public string DropChange => Text();

    public string DropLook => Text();

    public string DropPreview => Text();

    public string DropPreviewOfOne => Text();

    public string DropWhatLabel => Text();

    public string DropWhomLabel => Text();

    public string DropNamesLabel => Text();

    public string DropNamesHint => Text();

    public string DropSaveAsLabel => Text();

    public string DropSaveAsHint => Text();

    public string DropOftenLabel => Text();

    public string DropOnce => Text();

    public string DropWeekly => Text();

    public string DropDateLabel => Text();

    public string DropTimeLabel => Text();

    public string DropDaysLabel => Text();

    public string DropUntilLabel => Text();

    public string DropEdit => Text();

    public string DropAgain => Text();

    public string DropPause => Text();

    public string DropResume => Text();

    public string DropCancel => Text();

    public string DropHard => Text();

    public string DropWhomPeople => Text();

    public string DropPlanned => Text();

    public string DropPausedNow => Text();

    public string DropCancelledNow => Text();

    public string DropOver => Text();

    public string DropsTitle => Text();

    public string DropsNone => Text();

    public string DropsMore => Text();

    public string DropsFirst => Text();

    public string DropSent => Text();

    public string DropForNobody => Text();

    public string DropTeamNameLabel => Text();

    public string DropTeamNameHint => Text();

    public string DropNotAllListed => Text();

    public string DropReplaceLabel => Text();

    public string DropReplace => Text();
}
