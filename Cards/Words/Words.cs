using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Cards.Words;

/// <summary>Every word that the bot itself says, in one language. What customers say stands in the dilemmas.</summary>
public sealed partial class Words(CultureInfo language)
{
    private const string English = "en";

    /// <summary>The languages there are words in.</summary>
    private static readonly string[] Spoken = [English];

    private static readonly ResourceManager Texts = new("EmpathyBot.Cards.Words.Words", typeof(Words).Assembly);

    /// <summary>By tag, as clients name them: a few hundred at most, since nothing else has words.</summary>
    private static readonly ConcurrentDictionary<string, Words> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a BCP 47 tag; English where there are none for it.</summary>
    public static Words For(string? tag) => Known.TryGetValue(tag ?? "", out var known) ? known : Find(tag);

    private static Words Find(string? tag)
    {
        try
        {
            var language = CultureInfo.GetCultureInfo(string.IsNullOrEmpty(tag) ? English : tag, predefinedOnly: true);
            return Known.GetOrAdd(tag ?? "", new Words(Spoken.Contains(language.TwoLetterISOLanguageName) ? language : CultureInfo.GetCultureInfo(English)));
        }
        catch (CultureNotFoundException)
        {
            return new Words(CultureInfo.GetCultureInfo(English));
        }
    }

    /// <summary>The two-letter code of the language.</summary>
    public string Language => language.TwoLetterISOLanguageName;

    public string WelcomeTitle => Text();

    public string WelcomeText => Text();

    public string WelcomePromise => Text();

    public string WelcomeSummary => Text();

    public string WelcomeInChannel => Text();

    public string StartWithOne => Text();

    public string WhatCanISay => Text();

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

    public string ProgressTitle => Text();

    public string ProgressNothing => Text();

    public string ProgressOpen => Text();

    public string ProgressNoDilemma => Text();

    public string ProgressDrills => Text();

    public string HelpTitle => Text();

    public string HelpPrivacy => Text();

    public string NothingOpen => Text();

    public string NothingToResume => Text();

    public string DilemmaGone => Text();

    public string SceneAwaitsPress => Text();

    public string BriefAwaitsPress => Text();

    public string Unknown => Text();

    public string TooLong => Text();

    public string NotYours => Text();

    public string BeenHere => Text();

    public string Finished => Text();

    public string OnlyInPersonalChat => Text();

    public string SetAside => Text();

    public string Failed => Text();

    public string NothingElse => Text();

    public string AskedShort => Text();

    public string LookedShort => Text();

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
        (Text("WordHelp"), Text("WordHelpDoes")),
    ];

    public string Name(Stake stake) => Text("Stake" + stake);

    public string Minutes(int minutes) => Format(Text(), minutes);

    public string Difficulty(int difficulty) => Text("Difficulty" + difficulty.ToString(CultureInfo.InvariantCulture));

    public string AsksLeft(int left) => left == 1 ? Text("AsksLeftOne") : Format(Text("AsksLeftMany"), left);

    public string TurnsBetween(int count) => count == 1 ? Text("TurnsBetweenOne") : Format(Text("TurnsBetweenMany"), count);

    public string Says(string name) => Format(Text(), name);

    public string WhoIs(string name, int age) => Format(Text(), name, age);

    public string After(TimeSpan after) => after switch
    {
        { TotalDays: >= 1 } => Count("Day", (int)Math.Round(after.TotalDays)),
        { TotalHours: >= 1 } => Count("Hour", (int)Math.Round(after.TotalHours)),
        _ => Count("Minute", Math.Max(1, (int)Math.Round(after.TotalMinutes))),
    };

    public string LaterAfter(string after) => Format(Text(), after);

    public string AlreadyAnswered(string did) => Format(Text(), did);

    public string InTheMiddle(string title) => Format(Text(), title);

    public string PutAway(string title) => Format(Text(), title);

    public string PutAwayForAnother(string title) => Format(Text(), title);

    public string UnknownTopic(string wish, IEnumerable<string> known) => Format(Text(), wish, string.Join(", ", known));

    public string PlayedTimes(int times) => times == 1 ? Text("PlayedOnce") : Format(Text("PlayedTimesMany"), times);

    public string DilemmasPlayed(int count) => count == 1 ? Text("DilemmasPlayedOne") : Format(Text("DilemmasPlayedMany"), count);

    public string Day(DateTimeOffset day) => day.ToString("d MMMM", language);

    /// <summary>What a card's notification says: that it is practice, and which; never what was said or done.</summary>
    public string SummaryOf(string title) => Format(Text(), title);

    /// <summary>That a reply could not be read, and why.</summary>
    public string ReplyUnread(Legibility legibility) => Text("ReplyUnread" + legibility);

    /// <summary>A quotation in this language's marks.</summary>
    public string Quote(string words) => words.Length == 0 ? "" : Format(Text(), words);

    /// <summary>A change with its sign, with a true minus.</summary>
    public static string WithSign(int change) => change switch
    {
        > 0 => "+" + change.ToString(CultureInfo.InvariantCulture),
        < 0 => "\u2212" + (-change).ToString(CultureInfo.InvariantCulture),
        _ => "0",
    };

    private string Count(string unit, int count) => count == 1 ? Text(unit + "One") : Format(Text(unit + "Many"), count);

    private string Format(string text, params object[] values) => string.Format(language, text, values);

    private string Text([CallerMemberName] string name = "") =>
        Texts.GetString(name, language) ?? throw new MissingManifestResourceException($"Words.resx has no '{name}'.");
}
