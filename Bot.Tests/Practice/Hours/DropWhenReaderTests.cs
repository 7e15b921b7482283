using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Recurring;
using EmpathyBot.Practice.Hours.Words;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using static EmpathyBot.Bot.Tests.Practice.Hours.Zones;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

/// <summary>What managers type after drop about when. It is Wednesday, 18 November 2026, ten o'clock in Berlin.</summary>
[Properties(Arbitrary = [typeof(Drawn)])]
public sealed class DropWhenReaderTests
{
    private static readonly TimeWords Words = Languages.WordsOf("en");

    private static readonly Instant Now = Berlin.At(2026, 11, 18, 10);

    [Theory]
    [InlineData("tomorrow 10am", "2026-11-19", "10:00")]
    [InlineData("tomorrow at 10", "2026-11-19", "10:00")]
    [InlineData("10am tomorrow", "2026-11-19", "10:00")]
    [InlineData("2026-12-01 09:00", "2026-12-01", "09:00")]
    [InlineData("2026-12-01T09:00", "2026-12-01", "09:00")]
    [InlineData("tuesday", "2026-11-24", null)]
    [InlineData("on Tuesday at 9.30.", "2026-11-24", "09:30")]
    [InlineData("tuesday 9.10", "2026-11-24", "09:10")]
    [InlineData("wednesday", "2026-11-25", null)]
    [InlineData("next friday", "2026-11-27", null)]
    [InlineData("tuesday next week", "2026-11-24", null)]
    [InlineData("once on friday at noon", "2026-11-20", "12:00")]
    [InlineData("Tuesday, 1 December at 2pm", "2026-12-01", "14:00")]
    [InlineData("today 15:00", "2026-11-18", "15:00")]
    [InlineData("at 15:00", "2026-11-18", "15:00")]
    [InlineData("at 9:30", "2026-11-19", "09:30")]
    [InlineData("in 3 days", "2026-11-21", null)]
    [InlineData("in two hours", "2026-11-18", "12:00")]
    [InlineData("29 february at 8:00", "2028-02-29", "08:00")]
    public void A_drop_goes_out_once(string text, string date, string? at) => Assert.Equal(new DropWhen.Once(Date(date)!.Value, Time(at)), Meant(text));

    [Theory]
    [InlineData("weekly on tuesday and thursday at 9:30", "2 4", "09:30")]
    [InlineData("tuesdays and thursdays 9.30", "2 4", "09:30")]
    [InlineData("at 9:30 every tue & thu", "2 4", "09:30")]
    [InlineData("tuesday, thursday", "2 4", null)]
    [InlineData("every day", "1 2 3 4 5 6 7", null)]
    [InlineData("daily at 14:00", "1 2 3 4 5 6 7", "14:00")]
    [InlineData("once a day", "1 2 3 4 5 6 7", null)]
    [InlineData("every working day at 9", "1 2 3 4 5", "09:00")]
    [InlineData("weekdays", "1 2 3 4 5", null)]
    [InlineData("mon-thu 9:00", "1 2 3 4", "09:00")]
    [InlineData("from monday to wednesday", "1 2 3", null)]
    [InlineData("saturday to monday", "1 6 7", null)]
    [InlineData("every week on monday", "1", null)]
    [InlineData("once a week", "", null)]
    [InlineData("weekly", "", null)]
    [InlineData("each friday", "5", null)]
    [InlineData("twice a week on monday and friday", "1 5", null)]
    public void A_drop_goes_out_every_week(string text, string days, string? at) => Assert.Equal(new DropWhen.Weekly(Days(days), null, null, Time(at)), Meant(text));

    [Theory]
    [InlineData("every tuesday from 1 december until 18 december at 10:00", "2026-12-01", "2026-12-18")]
    [InlineData("every tuesday 10:00 starting next monday", "2026-11-23", null)]
    [InlineData("tuesdays until 7.1. at 10:00", null, "2027-01-07")]
    public void A_weekly_drop_has_a_first_and_a_last_date_when_said(string text, string? from, string? until) =>
        Assert.Equal(new DropWhen.Weekly(Days("2"), Date(from), Date(until), new LocalTime(10, 0)), Meant(text));

    [Theory]
    [InlineData("every minute", Misheard.TooOften)]
    [InlineData("every 30 minutes", Misheard.TooOften)]
    [InlineData("hourly", Misheard.TooOften)]
    [InlineData("every hour on monday", Misheard.TooOften)]
    [InlineData("every other hour", Misheard.TooOften)]
    [InlineData("twice a day", Misheard.TooOften)]
    [InlineData("3 times per day", Misheard.TooOften)]
    [InlineData("every 2 weeks", Misheard.OnlyWeekly)]
    [InlineData("every other tuesday", Misheard.OnlyWeekly)]
    [InlineData("monthly", Misheard.OnlyWeekly)]
    [InlineData("2020-01-01 09:00", Misheard.InThePast)]
    [InlineData("today 9:00", Misheard.InThePast)]
    [InlineData("2206-12-01", Misheard.TooFar)]
    [InlineData("30 february", Misheard.NoSuchDate)]
    [InlineData("tuesday 30 february", Misheard.NoSuchDate)]
    [InlineData("tomorrow 25:00", Misheard.NoSuchTime)]
    [InlineData("tuesday at 3", Misheard.MorningOrEvening)]
    [InlineData("monday 1 december", Misheard.AnotherWeekday)]
    [InlineData("1/12", Misheard.WhichDate)]
    [InlineData("tuesday 9:00 and 10:00", Misheard.NotUnderstood)]
    [InlineData("tomorrow every week", Misheard.NotUnderstood)]
    [InlineData("when they are ready", Misheard.NotUnderstood)]
    [InlineData("every", Misheard.NotUnderstood)]
    [InlineData("and", Misheard.NotUnderstood)]
    public void A_time_that_can_t_be_says_why(string text, Misheard why) =>
        Assert.Equal(why, Assert.IsType<Heard<DropWhen>.Unclear>(DropWhenReader.Read(text, Now, Berlin, Words)).Why);

    [Fact]
    public void Nothing_said_leaves_all_to_what_is_usual() => Assert.IsType<Heard<DropWhen>.Nothing>(DropWhenReader.Read(null, Now, Berlin, Words));

    [Fact]
    public void What_was_left_unsaid_is_filled_in_with_what_is_usual()
    {
        var today = new LocalDate(2026, 11, 18);
        var usual = new LocalTime(9, 30);
        Assert.Equal(new Recurrence.Once(new(2026, 11, 24, 9, 30), Berlin), Meant("tuesday").Planned(usual, Days("4"), today, Berlin));
        Assert.Equal(new Recurrence.Weekly(Days("4"), usual, today, null, Berlin), Meant("weekly").Planned(usual, Days("4"), today, Berlin));
        Assert.Equal(new Recurrence.Weekly(Days("1"), new(8, 0), today, null, Berlin), Meant("mondays 8:00").Planned(usual, Days("4"), today, Berlin));
    }

    [Property]
    public void Any_date_and_time_to_come_are_read_back(Drawn.Moment now, ushort minutes)
    {
        var at = now.At.InZone(now.Zone).LocalDateTime.PlusDays(2).PlusMinutes(minutes).With(TimeAdjusters.TruncateToMinute);
        var heard = DropWhenReader.Read(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at), now.At, now.Zone, Words);
        Assert.Equal(new Heard<DropWhen>.Meant(new DropWhen.Once(at.Date, at.TimeOfDay)), heard);
    }

    [Property]
    public void Any_days_of_the_week_are_read_back(Drawn.Moment now, byte bits)
    {
        var days = Weekdays.FromBits(bits % 128);
        if (days.IsEmpty)
            return;
        var heard = DropWhenReader.Read("weekly on " + string.Join(" and ", days.Days) + " at 07:15", now.At, now.Zone, Words);
        Assert.Equal(new Heard<DropWhen>.Meant(new DropWhen.Weekly(days, null, null, new LocalTime(7, 15))), heard);
    }

    private static DropWhen Meant(string text) => Assert.IsType<Heard<DropWhen>.Meant>(DropWhenReader.Read(text, Now, Berlin, Words)).Value;

    private static LocalDate? Date(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static LocalTime? Time(string? text) => text is null ? null : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private static Weekdays Days(string numbers) => Weekdays.Of([.. numbers.Where(char.IsDigit).Select(digit => (IsoDayOfWeek)(digit - '0'))]);
}
