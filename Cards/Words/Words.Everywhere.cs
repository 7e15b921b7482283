namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says at any moment: its welcome, its help, how far somebody has come, and what it did not catch.</summary>
public sealed partial class Words
{
    public string WelcomeTitle => Text();

    public string WelcomeText => Text();

    public string WelcomePromise => Text();

    public string WelcomeSummary => Text();

    public string WelcomeInChannel => Text();

    public string StartWithOne => Text();

    public string WhatCanISay => Text();

    public string ProgressTitle => Text();

    public string ProgressNothing => Text();

    public string ProgressOpen => Text();

    public string ProgressNoDilemma => Text();

    public string ProgressDrills => Text();

    public string HelpTitle => Text();

    public string HelpPrivacy => Text();

    public string NothingOpen => Text();

    public string NothingToResume => Text();

    public string Unknown => Text();

    public string OnlyInPersonalChat => Text();

    public string SetAside => Text();

    public string Failed => Text();

    public string NothingElse => Text();

    public string NothingSoShort => Text();

    public IReadOnlyList<(string Word, string Does)> HelpWords =>
    [
        (Text("WordPractice"), Text("WordPracticeDoes")),
        (Text("WordPracticeTopic"), Text("WordPracticeTopicDoes")),
        (Text("WordDrill"), Text("WordDrillDoes")),
        (Text("WordDrillSkill"), Text("WordDrillSkillDoes")),
        (Text("WordDebrief"), Text("WordDebriefDoes")),
        (Text("WordStop"), Text("WordStopDoes")),
        (Text("WordResume"), Text("WordResumeDoes")),
        (Text("WordProgress"), Text("WordProgressDoes")),
        (Text("WordPause"), Text("WordPauseDoes")),
        (Text("WordQuietHours"), Text("WordQuietHoursDoes")),
        (Text("WordSnooze"), Text("WordSnoozeDoes")),
        (Text("WordSettings"), Text("WordSettingsDoes")),
        (Text("WordWhoSees"), Text("WordWhoSeesDoes")),
        (Text("WordExport"), Text("WordExportDoes")),
        (Text("WordForget"), Text("WordForgetDoes")),
        (Text("WordTalk"), Text("WordTalkDoes")),
        (Text("WordFlag"), Text("WordFlagDoes")),
        (Text("WordFeedback"), Text("WordFeedbackDoes")),
        (Text("WordHelp"), Text("WordHelpDoes")),
    ];

    public string UnknownTopic(string wish, IEnumerable<string> known) => Format(Text(), wish, string.Join(", ", known));

    public string PlayedTimes(int times) => times == 1 ? Text("PlayedOnce") : Format(Text("PlayedTimesMany"), times);

    public string DilemmasPlayed(int count) => count == 1 ? Text("DilemmasPlayedOne") : Format(Text("DilemmasPlayedMany"), count);
}
