using System.Collections.Frozen;
using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>The English words for time.</summary>
internal static class English
{
    public static TimeWords Words { get; } = new()
    {
        Weekdays = new Dictionary<string, IsoDayOfWeek>
        {
            ["monday"] = IsoDayOfWeek.Monday, ["mon"] = IsoDayOfWeek.Monday,
            ["tuesday"] = IsoDayOfWeek.Tuesday, ["tue"] = IsoDayOfWeek.Tuesday, ["tues"] = IsoDayOfWeek.Tuesday,
            ["wednesday"] = IsoDayOfWeek.Wednesday, ["wed"] = IsoDayOfWeek.Wednesday,
            ["thursday"] = IsoDayOfWeek.Thursday, ["thu"] = IsoDayOfWeek.Thursday, ["thur"] = IsoDayOfWeek.Thursday, ["thurs"] = IsoDayOfWeek.Thursday,
            ["friday"] = IsoDayOfWeek.Friday, ["fri"] = IsoDayOfWeek.Friday,
            ["saturday"] = IsoDayOfWeek.Saturday, ["sat"] = IsoDayOfWeek.Saturday,
            ["sunday"] = IsoDayOfWeek.Sunday, ["sun"] = IsoDayOfWeek.Sunday,
        }.ToFrozenDictionary(),
        EveryWeekday = new Dictionary<string, IsoDayOfWeek>
        {
            ["mondays"] = IsoDayOfWeek.Monday, ["tuesdays"] = IsoDayOfWeek.Tuesday, ["wednesdays"] = IsoDayOfWeek.Wednesday,
            ["thursdays"] = IsoDayOfWeek.Thursday, ["fridays"] = IsoDayOfWeek.Friday, ["saturdays"] = IsoDayOfWeek.Saturday,
            ["sundays"] = IsoDayOfWeek.Sunday,
        }.ToFrozenDictionary(),
        Months = new Dictionary<string, int>
        {
            ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4,
            ["may"] = 5, ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8,
            ["september"] = 9, ["sep"] = 9, ["sept"] = 9, ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11,
            ["december"] = 12, ["dec"] = 12,
        }.ToFrozenDictionary(),
        Numbers = new Dictionary<string, int>
        {
            ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
            ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12,
        }.ToFrozenDictionary(),
        Units = new Dictionary<string, Unit>
        {
            ["minute"] = Unit.Minute, ["minutes"] = Unit.Minute, ["min"] = Unit.Minute, ["mins"] = Unit.Minute,
            ["hour"] = Unit.Hour, ["hours"] = Unit.Hour, ["h"] = Unit.Hour, ["hr"] = Unit.Hour, ["hrs"] = Unit.Hour,
            ["day"] = Unit.Day, ["days"] = Unit.Day, ["d"] = Unit.Day,
            ["week"] = Unit.Week, ["weeks"] = Unit.Week, ["month"] = Unit.Month, ["months"] = Unit.Month,
            ["year"] = Unit.Year, ["years"] = Unit.Year,
        }.ToFrozenDictionary(),
        Ordinals = Set("st", "nd", "rd", "th"),
        To = Set("to", "till", "til", "until"),
        Until = Set("until", "till", "til"),
        From = Set("from", "starting", "between"),
        And = Set("and", "&"),
        For = Set("for"),
        In = Set("in"),
        At = Set("at", "@", "t"),
        Fillers = Set("the", "of", "on"),
        Half = Set("half"),
        Today = Set("today"),
        Tomorrow = Set("tomorrow"),
        This = Set("this"),
        Next = Set("next"),
        Every = Set("every", "each", "per"),
        Other = Set("other", "second", "third"),
        Often = new Dictionary<string, Unit>
        {
            ["hourly"] = Unit.Hour, ["daily"] = Unit.Day, ["weekly"] = Unit.Week, ["fortnightly"] = Unit.Month, ["monthly"] = Unit.Month,
            ["yearly"] = Unit.Year,
        }.ToFrozenDictionary(),
        Times = Set("twice", "times"),
        Once = Set("once"),
        WorkingDays = Set("weekday", "weekdays", "workday", "workdays"),
        Working = Set("working", "work", "business"),
        Morning = Set("am"),
        Evening = Set("pm"),
        Noon = Set("noon", "midday"),
        Midnight = Set("midnight"),
        Clock = Set("o'clock", "oclock"),
        Off = Set("off", "none", "no", "never"),
        WithoutEnd = Set("without end", "forever", "indefinitely", "until further notice", "until i say so", "until i resume", "until i come back"),
    };

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
