using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Words;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using static EmpathyBot.Bot.Tests.Practice.Hours.Zones;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

/// <summary>What people type after pause and snooze. It is Wednesday, 18 November 2026, ten o'clock in Berlin, unless said.</summary>
[Properties(Arbitrary = [typeof(Drawn)])]
public sealed class TypedMomentTests
{
    private static readonly TimeWords Words = Languages.WordsOf("en");

    private static readonly Instant Now = Berlin.At(2026, 11, 18, 10);

    [Theory]
    [InlineData("until tomorrow", "2026-11-19 00:00")]
    [InlineData("until Friday", "2026-11-20 00:00")]
    [InlineData("until Monday", "2026-11-23 00:00")]
    [InlineData("UNTIL  next monday!", "2026-11-23 00:00")]
    [InlineData("until next friday", "2026-11-27 00:00")]
    [InlineData("until this friday", "2026-11-20 00:00")]
    [InlineData("until Wednesday", "2026-11-25 00:00")]
    [InlineData("until friday next week", "2026-11-27 00:00")]
    [InlineData("till next week", "2026-11-23 00:00")]
    [InlineData("until next month", "2026-12-01 00:00")]
    [InlineData("until next year", "2027-01-01 00:00")]
    [InlineData("until 3 March", "2027-03-03 00:00")]
    [InlineData("until March 3rd", "2027-03-03 00:00")]
    [InlineData("until the 3rd of March", "2027-03-03 00:00")]
    [InlineData("until 3 dec", "2026-12-03 00:00")]
    [InlineData("until the 19th", "2026-11-19 00:00")]
    [InlineData("until the 3rd", "2026-12-03 00:00")]
    [InlineData("until the 31st", "2026-12-31 00:00")]
    [InlineData("until Monday, 7 December", "2026-12-07 00:00")]
    [InlineData("until 7 December 2027", "2027-12-07 00:00")]
    [InlineData("until December 7, 2027.", "2027-12-07 00:00")]
    [InlineData("until 2027-01-07", "2027-01-07 00:00")]
    [InlineData("until 7.1.", "2027-01-07 00:00")]
    [InlineData("until 7.1", "2027-01-07 00:00")]
    [InlineData("until 07.01.2027", "2027-01-07 00:00")]
    [InlineData("until 7.1.27", "2027-01-07 00:00")]
    [InlineData("until 24/12", "2026-12-24 00:00")]
    [InlineData("until 12/24/2026", "2026-12-24 00:00")]
    [InlineData("until 29 February", "2028-02-29 00:00")]
    [InlineData("until 29 February 2028", "2028-02-29 00:00")]
    [InlineData("until Friday 14:30", "2026-11-20 14:30")]
    [InlineData("until 3pm", "2026-11-18 15:00")]
    [InlineData("until noon", "2026-11-18 12:00")]
    [InlineData("for two weeks", "2026-12-02 00:00")]
    [InlineData("for 3 days", "2026-11-21 00:00")]
    [InlineData("for a day", "2026-11-19 00:00")]
    [InlineData("for a month", "2026-12-18 00:00")]
    [InlineData("for a year", "2027-11-18 00:00")]
    [InlineData("for 2 hours", "2026-11-18 12:00")]
    [InlineData("a week", "2026-11-25 00:00")]
    [InlineData("today", "2026-11-19 00:00")]
    [InlineData("for today", "2026-11-19 00:00")]
    [InlineData("this week", "2026-11-23 00:00")]
    [InlineData("this month", "2026-12-01 00:00")]
    public void A_pause_lasts_until(string text, string until) =>
        Assert.Equal(new Pause(Moment(until)), Assert.IsType<Heard<Pause>.Meant>(PauseReader.Read(text, Now, Berlin, Words)).Value);

    [Theory]
    [InlineData("until further notice")]
    [InlineData("Forever.")]
    [InlineData("until I say so")]
    public void A_pause_can_be_without_end(string text) =>
        Assert.Equal(Pause.WithoutEnd, Assert.IsType<Heard<Pause>.Meant>(PauseReader.Read(text, Now, Berlin, Words)).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ... !")]
    public void Nothing_said_is_neither_a_pause_nor_a_snooze(string? text)
    {
        Assert.IsType<Heard<Pause>.Nothing>(PauseReader.Read(text, Now, Berlin, Words));
        Assert.IsType<Heard<Instant>.Nothing>(SnoozeReader.Read(text, Now, Berlin, Words));
    }

    [Theory]
    [InlineData("until 30 February", Misheard.NoSuchDate)]
    [InlineData("until 31.6.", Misheard.NoSuchDate)]
    [InlineData("until 29 February 2027", Misheard.NoSuchDate)]
    [InlineData("until 2026-13-01", Misheard.NoSuchDate)]
    [InlineData("until the 32nd", Misheard.NoSuchDate)]
    [InlineData("until 2026-11-17", Misheard.InThePast)]
    [InlineData("until 2020-01-01", Misheard.InThePast)]
    [InlineData("until today", Misheard.InThePast)]
    [InlineData("until 18 November", Misheard.InThePast)]
    [InlineData("until this Monday", Misheard.InThePast)]
    [InlineData("until 9:59", Misheard.InThePast)]
    [InlineData("until 2126-01-01", Misheard.TooFar)]
    [InlineData("for 99999 weeks", Misheard.TooFar)]
    [InlineData("for 0 days", Misheard.NoLength)]
    [InlineData("until 3/4", Misheard.WhichDate)]
    [InlineData("until Monday 8 December", Misheard.AnotherWeekday)]
    [InlineData("until friday 25:00", Misheard.NoSuchTime)]
    [InlineData("until friday 13pm", Misheard.NoSuchTime)]
    [InlineData("until friday at 3", Misheard.MorningOrEvening)]
    [InlineData("Monday", Misheard.BeginsLater)]
    [InlineData("tomorrow", Misheard.BeginsLater)]
    [InlineData("until the cows come home", Misheard.NotUnderstood)]
    [InlineData("until", Misheard.NotUnderstood)]
    [InlineData("the parcel", Misheard.NotUnderstood)]
    [InlineData("until Monday please leave me", Misheard.NotUnderstood)]
    [InlineData("for 9999999999 days", Misheard.NotUnderstood)]
    public void A_pause_that_can_t_be_says_why(string text, Misheard why) =>
        Assert.Equal(why, Assert.IsType<Heard<Pause>.Unclear>(PauseReader.Read(text, Now, Berlin, Words)).Why);

    [Theory]
    [InlineData("tomorrow", "2026-11-19 00:00")]
    [InlineData("2 hours", "2026-11-18 12:00")]
    [InlineData("in 2 hours", "2026-11-18 12:00")]
    [InlineData("2h", "2026-11-18 12:00")]
    [InlineData("an hour", "2026-11-18 11:00")]
    [InlineData("for half an hour", "2026-11-18 10:30")]
    [InlineData("45 min", "2026-11-18 10:45")]
    [InlineData("until Monday", "2026-11-23 00:00")]
    [InlineData("Monday", "2026-11-23 00:00")]
    [InlineData("next week", "2026-11-23 00:00")]
    [InlineData("3 days", "2026-11-21 00:00")]
    [InlineData("tomorrow at 10", "2026-11-19 10:00")]
    [InlineData("until 16.30", "2026-11-18 16:30")]
    [InlineData("10am tomorrow", "2026-11-19 10:00")]
    public void A_snooze_lasts_until(string text, string until) =>
        Assert.Equal(Moment(until), Assert.IsType<Heard<Instant>.Meant>(SnoozeReader.Read(text, Now, Berlin, Words)).Value);

    [Theory]
    [InlineData("a parcel", Misheard.NotUnderstood)]
    [InlineData("yesterday", Misheard.NotUnderstood)]
    [InlineData("today 9:30", Misheard.InThePast)]
    [InlineData("0 minutes", Misheard.NoLength)]
    public void A_snooze_that_can_t_be_says_why(string text, Misheard why) =>
        Assert.Equal(why, Assert.IsType<Heard<Instant>.Unclear>(SnoozeReader.Read(text, Now, Berlin, Words)).Why);

    [Theory]
    [InlineData("2026-11-16 10:00", "until monday", "2026-11-23 00:00")]
    [InlineData("2026-11-22 10:00", "until next monday", "2026-11-23 00:00")]
    [InlineData("2026-11-22 10:00", "this week", "2026-11-23 00:00")]
    [InlineData("2027-01-31 10:00", "for a month", "2027-02-28 00:00")]
    [InlineData("2028-02-28 10:00", "until 29 february", "2028-02-29 00:00")]
    [InlineData("2028-02-29 10:00", "for a year", "2029-02-28 00:00")]
    [InlineData("2096-03-01 10:00", "until 29 february", "2104-02-29 00:00")]
    [InlineData("2026-12-31 23:59", "until tomorrow", "2027-01-01 00:00")]
    public void What_a_word_means_depends_on_the_day(string now, string text, string until) =>
        Assert.Equal(new Pause(Moment(until)), Assert.IsType<Heard<Pause>.Meant>(PauseReader.Read(text, Moment(now), Berlin, Words)).Value);

    [Fact]
    public void Today_is_the_person_s_own_today()
    {
        var auckland = Zone("Pacific/Auckland");
        var lateInBerlin = Berlin.At(2026, 11, 18, 23);
        Assert.Equal(auckland.At(2026, 11, 20), Assert.IsType<Heard<Pause>.Meant>(PauseReader.Read("today", lateInBerlin, auckland, Words)).Value.Until);
    }

    [Fact]
    public void A_day_without_midnight_ends_a_pause_at_its_first_moment()
    {
        var havana = Zone("America/Havana");
        Assert.Equal(havana.At(2026, 3, 8, 1), Assert.IsType<Heard<Pause>.Meant>(PauseReader.Read("until tomorrow", havana.At(2026, 3, 7, 9), havana, Words)).Value.Until);
    }

    [Property]
    public void Any_date_to_come_is_read_back_however_it_is_written(Drawn.Moment now, ushort ahead)
    {
        var date = new PersonDays(now.Zone).DayOf(now.At).PlusDays(1 + ahead % 3000);
        string[] forms = ["uuuu'-'MM'-'dd", "d'.'M'.'uuuu", "d MMMM uuuu", "MMMM d uuuu", "dddd d MMM uuuu", "dddd', 'MMMM d', 'uuuu"];
        foreach (var form in forms)
        {
            var text = LocalDatePattern.CreateWithInvariantCulture(form).Format(date);
            var expected = new PersonDays(now.Zone).StartOf(date);
            Assert.Equal(new Heard<Pause>.Meant(new Pause(expected)), PauseReader.Read("until " + text, now.At, now.Zone, Words));
            Assert.Equal(new Heard<Instant>.Meant(expected), SnoozeReader.Read(text, now.At, now.Zone, Words));
        }
    }

    [Property]
    public void What_is_understood_lies_ahead(Drawn.Moment now, byte pick, byte count)
    {
        string[] texts = ["until monday", "until next friday", "until tomorrow", $"for {count} days", $"for {count} hours", "until 29 february", "this week", $"until the {count}th"];
        if (PauseReader.Read(texts[pick % texts.Length], now.At, now.Zone, Words) is Heard<Pause>.Meant meant)
            Assert.True(meant.Value.Until > now.At);
    }

    [Property]
    public void Any_text_at_all_is_answered(Drawn.Moment now, string? text, byte[] picks)
    {
        string[] pieces = ["until", "next", "for", "a", "9", "30", "monday", "february", "week", "2027-02-30", "31.4.", "25:61", "-", "at", "pm", "every", "the", "in", "/", "this"];
        foreach (var typed in new[] { text, string.Join(' ', picks.Select(pick => pieces[pick % pieces.Length])) })
        {
            Assert.NotNull(PauseReader.Read(typed, now.At, now.Zone, Words));
            Assert.NotNull(SnoozeReader.Read(typed, now.At, now.Zone, Words));
            Assert.NotNull(QuietHoursReader.Read(typed, Words));
            Assert.NotNull(DropWhenReader.Read(typed, now.At, now.Zone, Words));
            Assert.NotNull(ZoneNames.Find(typed));
        }
    }

    private static Instant Moment(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value.InZoneStrictly(Berlin).ToInstant();
}
