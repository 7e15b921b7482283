using System.Globalization;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using NodaTime;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says in and about drills.</summary>
public sealed partial class Words
{
    private const int LongestGivenBack = 2000;

    public string DrillNoClock => Text();

    public string DrillHowClock => Text();

    public string DrillHowNoClock => Text();

    public string DrillReady => Text();

    public string DrillAnotherTime => Text();

    public string DrillAnotherTimeNoted => Text();

    public string DrillYouSay => Text();

    public string DrillPutAway => Text();

    public string DrillPutAwayTitle => Text();

    public string DrillPutAwayText => Text();

    public string DrillTakeUp => Text();

    public string DrillNoClockNow => Text();

    public string DrillLanded => Text();

    public string DrillInTheWay => Text();

    public string DrillToTry => Text();

    public string DrillNothingFound => Text();

    public string DrillNothingMissing => Text();

    public string DrillReadAgain => Text();

    public string DrillReadByModel => Text();

    public string DrillAgain => Text();

    public string DrillDone => Text();

    public string DrillExample => Text();

    public string DrillNotMeant => Text();

    public string DrillNotMeantWhich => Text();

    public string DrillNotMeantSend => Text();

    public string DrillNotMeantNoted => Text();

    public string DrillFirstGo => Text();

    public string DrillSecondGo => Text();

    public string DrillChanged => Text();

    public string DrillUnchanged => Text();

    public string DrillCrossed => Text();

    public string DrillTooLate => Text();

    public string DrillEnded => Text();

    public string DrillAnother => Text();

    public string DrillAwaitsReady => Text();

    public string DrillAwaitsPress => Text();

    public string DrillAwaitsDone => Text();

    /// <summary>That what was said first counts, with what came after it, so that it isn't lost.</summary>
    public string DrillAnsweredAlready(string after) => Format(Text(), Quote(Elements.Texts.Short(after, LongestGivenBack)));

    public string DrillNone => Text();

    public string DrillOver => Text();

    public string SettingsClock => Text();

    public string SettingsClockOn => Text();

    public string ClockIsOff => Text();

    /// <summary>What a skill is, to follow "a drill:".</summary>
    public string Name(Skill skill) => Text("DrillSkill" + skill);

    /// <summary>What a skill is, as the beginning of a line.</summary>
    public string Titled(Skill skill) => Name(skill) is [var first, .. var rest] ? char.ToUpper(first, language) + rest : "";

    /// <summary>That a skill comes by itself, and since when.</summary>
    public string AutomaticSince(DateTimeOffset since) => Format(Text(), Day(since));

    /// <summary>How many drills there were for a skill, and when the last one was.</summary>
    public string DrilledTimes(int times, DateTimeOffset last) =>
        times == 1 ? Format(Text("DrilledOnce"), Day(last)) : Format(Text("DrilledTimesMany"), times, Day(last));

    /// <summary>What one says to get a drill for it.</summary>
    public string WordOf(Skill skill) => Text("DrillWord" + skill);

    /// <summary>That the second go has it, and the first had not.</summary>
    public string NowHas(Skill skill) => Text("DrillNow" + skill);

    public string Name(DrillChannel channel) => Text("DrillChannel" + channel);

    /// <summary>How far the coach could read it; empty where it could.</summary>
    public string Name(Legibility legibility) => legibility is Legibility.Good ? "" : Text("DrillRead" + legibility);

    /// <summary>One thing to try instead of what got in the way.</summary>
    public string TryInsteadOf(Label flag) => Text("DrillTry" + flag);

    public string DrillLead(Skill skill) => Format(Text(), Name(skill));

    public string DrillSeconds(TimeSpan time) => Format(Text(), (int)time.TotalSeconds);

    /// <summary>When the time ends, by the person's own clock.</summary>
    public string DrillUntil(LocalTime time) => Format(Text(), time.ToString("H:mm:ss", CultureInfo.InvariantCulture));

    public string DrillGone(string quote) => Format(Text(), Quote(quote));

    public string DrillLeft(string quote) => Format(Text(), Quote(quote));

    public string DrillJustLate(string speaker, string impatient) => Format(Text(), speaker, Quote(impatient));

    public string DrillToImpatient(string speaker) => Format(Text(), speaker);

    public string DrillAutomatic(Skill skill) => Format(Text(), Name(skill));

    public string DrillUnknown(string wish, IEnumerable<Skill> known) => Format(Text(), wish, string.Join(", ", known.Select(WordOf)));

    public string DrillDilemmaWaits(string title) => Format(Text(), title);

    public string DrillYouSaid(string text) => Format(Text(), Quote(text));
}
