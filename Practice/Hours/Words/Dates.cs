using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Reads a date: tomorrow, Monday, next week, 3 March, March 3rd, 2027-01-07, 7.1., the 3rd.</summary>
internal static partial class Dates
{
    /// <summary>The date, or null where none begins. A day without a year is the next one from today on, a weekday the next one after today.</summary>
    /// <param name="dotsAreDates">Whether 7.10 is a date; otherwise it is left as a time of day, and a date needs its last dot or a year.</param>
    public static LocalDate? Take(TypedTime typed, LocalDate today, bool dotsAreDates)
    {
        var table = typed.Table;
        if (typed.Take(table.Today))
            return today;
        if (typed.Take(table.Tomorrow))
            return today.PlusDays(1);

        var start = typed.Position;
        var isNext = typed.Take(table.Next);
        if (isNext || typed.Take(table.This))
        {
            if (typed.Take(table.Weekdays) is { } day)
                return Monday(today).PlusWeeks(isNext ? 1 : 0).PlusDays((int)day - 1);
            if (isNext && typed.Take(table.Units) is { } unit && StartOfNext(unit, today) is { } next)
                return next;
            typed.Position = start;
            return null;
        }

        return typed.Take(table.Weekdays) is { } weekday
            ? TakeAfter(weekday, typed, today, dotsAreDates) ?? today.Next(weekday)
            : TakeNumbered(typed, today, dotsAreDates);
    }

    /// <summary>What may follow a weekday to say which: Tuesday 1 December, Tuesday next week. Null when nothing does.</summary>
    public static LocalDate? TakeAfter(IsoDayOfWeek weekday, TypedTime typed, LocalDate today, bool dotsAreDates)
    {
        var start = typed.Position;
        if (typed.Take(typed.Table.Next) && typed.Take(typed.Table.Units) == Unit.Week)
            return Monday(today).PlusWeeks(1).PlusDays((int)weekday - 1);

        typed.Position = start;
        var dated = TakeNumbered(typed, today, dotsAreDates);
        if (dated is { } date && date.DayOfWeek != weekday)
            typed.Fail(Misheard.AnotherWeekday);
        return dated;
    }

    /// <summary>The first day of the next week, month or year; null for a shorter unit.</summary>
    public static LocalDate? StartOfNext(Unit unit, LocalDate today) => unit switch
    {
        Unit.Week => Monday(today).PlusWeeks(1),
        Unit.Month => new LocalDate(today.Year, today.Month, 1).PlusMonths(1),
        Unit.Year => new LocalDate(today.Year + 1, 1, 1),
        _ => null,
    };

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private static LocalDate? TakeNumbered(TypedTime typed, LocalDate today, bool dotsAreDates)
    {
        if (typed.Take(Iso()) is { } iso)
            return Find(typed, today, Number(iso, "day")!.Value, Number(iso, "month"), Number(iso, "year"));
        if (typed.Take(dotsAreDates ? Dotted() : SurelyDotted()) is { } dotted)
            return Find(typed, today, Number(dotted, "day")!.Value, Number(dotted, "month"), Number(dotted, "year"));
        if (typed.Take(Slashed()) is { } slashed)
            return FindSlashed(typed, today, Number(slashed, "one")!.Value, Number(slashed, "other")!.Value, Number(slashed, "year"));
        return TakeNamed(typed, today);
    }

    // "3 March", "3rd of March", "March 3rd" with or without a year, and "the 3rd".
    private static LocalDate? TakeNamed(TypedTime typed, LocalDate today)
    {
        var start = typed.Position;
        var month = typed.Take(typed.Table.Months);
        if (typed.Take(DayNumber()) is { } number)
        {
            var isOrdinal = typed.Take(typed.Table.Ordinals);
            month ??= typed.Take(typed.Table.Months);
            if (month is not null || isOrdinal)
                return Find(typed, today, Number(number, "day")!.Value, month, month is not null && typed.Take(Year()) is { } year ? Number(year, "year") : null);
        }

        typed.Position = start;
        return null;
    }

    private static LocalDate FindSlashed(TypedTime typed, LocalDate today, int one, int other, int? year)
    {
        if (one <= 12 && other <= 12 && one != other)
            typed.Fail(Misheard.WhichDate);
        return other > 12 ? Find(typed, today, other, one, year) : Find(typed, today, one, other, year);
    }

    private static LocalDate Find(TypedTime typed, LocalDate today, int day, int? month, int? year)
    {
        // The next 29 February can be eight years off (2096 to 2104); any other date is found within two years.
        var months = year is { } said
            ? Months(new(said < 100 ? 2000 + said : said, 1, 1), 12)
            : Months(new(today.Year, today.Month, 1), 12 * 8 + 1);
        foreach (var first in months.Where(first => (month ?? first.Month) == first.Month && day >= 1 && day <= first.Calendar.GetDaysInMonth(first.Year, first.Month)))
        {
            var date = first.PlusDays(day - 1);
            if (year is not null || date >= today)
                return date;
        }

        typed.Fail(Misheard.NoSuchDate);
        return today;
    }

    private static IEnumerable<LocalDate> Months(LocalDate first, int count) => Enumerable.Range(0, count).Select(first.PlusMonths);

    private static int? Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<year>[1-9]\d{3})-(?<month>\d{1,2})-(?<day>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>\d{1,2})\.(?<month>\d{1,2})(?:\.(?<year>[1-9]\d{3}|\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    // A dot may also end the sentence after a time of day, so 8.30. is none: no month is 30.
    [GeneratedRegex(@"^(?<day>\d{1,2})\.(?<month>0?[1-9]|1[0-2])\.(?<year>[1-9]\d{3}|\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex SurelyDotted();

    [GeneratedRegex(@"^(?<one>\d{1,2})/(?<other>\d{1,2})(?:/(?<year>[1-9]\d{3}|\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^(?<day>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayNumber();

    [GeneratedRegex(@"^(?<year>(?:19|20|21)\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
