using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Words;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

public sealed class QuietHoursReaderTests
{
    private static readonly TimeWords Words = Languages.WordsOf("en");

    [Theory]
    [InlineData("18:00-08:30", 18, 0, 8, 30)]
    [InlineData("18-8:30", 18, 0, 8, 30)]
    [InlineData("18 – 8.30.", 18, 0, 8, 30)]
    [InlineData("18 till 8", 18, 0, 8, 0)]
    [InlineData("6pm to 8.30am", 18, 0, 8, 30)]
    [InlineData("From 6 PM until 8:30 a.m.", 18, 0, 8, 30)]
    [InlineData("between 6 p.m. and 8 a.m.", 18, 0, 8, 0)]
    [InlineData("12am-12pm", 0, 0, 12, 0)]
    [InlineData("10pm to 06:30", 22, 0, 6, 30)]
    [InlineData("1800-0830", 18, 0, 8, 30)]
    [InlineData("12:00—13:00", 12, 0, 13, 0)]
    [InlineData("9:00-11:00", 9, 0, 11, 0)]
    [InlineData("20-24", 20, 0, 0, 0)]
    [InlineData("22:00 to midnight", 22, 0, 0, 0)]
    [InlineData("20 o'clock to 7 o’clock!", 20, 0, 7, 0)]
    public void Quiet_hours_are(string text, int fromHour, int fromMinute, int toHour, int toMinute) =>
        Assert.Equal(new DayTimes(new(fromHour, fromMinute), new(toHour, toMinute)), Assert.IsType<Heard<DayTimes?>.Meant>(QuietHoursReader.Read(text, Words)).Value);

    [Theory]
    [InlineData("off")]
    [InlineData("None.")]
    [InlineData(" NO ")]
    public void Quiet_hours_can_be_none(string text) => Assert.Null(Assert.IsType<Heard<DayTimes?>.Meant>(QuietHoursReader.Read(text, Words)).Value);

    [Fact]
    public void Nothing_said_changes_nothing() => Assert.IsType<Heard<DayTimes?>.Nothing>(QuietHoursReader.Read(" ", Words));

    [Theory]
    [InlineData("9-5", Misheard.MorningOrEvening)]
    [InlineData("6pm-8", Misheard.MorningOrEvening)]
    [InlineData("6-8pm", Misheard.MorningOrEvening)]
    [InlineData("18:00-18:00", Misheard.NoLength)]
    [InlineData("25-8", Misheard.NoSuchTime)]
    [InlineData("18:60-08:00", Misheard.NoSuchTime)]
    [InlineData("13pm-8am", Misheard.NoSuchTime)]
    [InlineData("24:30-8:00", Misheard.NoSuchTime)]
    [InlineData("18:00", Misheard.NotUnderstood)]
    [InlineData("18:00-", Misheard.NotUnderstood)]
    [InlineData("18:00-8:00 on sundays", Misheard.NotUnderstood)]
    [InlineData("off limits", Misheard.NotUnderstood)]
    [InlineData("evenings", Misheard.NotUnderstood)]
    public void Quiet_hours_that_can_t_be_say_why(string text, Misheard why) =>
        Assert.Equal(why, Assert.IsType<Heard<DayTimes?>.Unclear>(QuietHoursReader.Read(text, Words)).Why);

    [Property]
    public Property Any_quiet_hours_are_read_back_in_either_clock() => Prop.ForAll(Drawn.Time().Two().ToArbitrary(), pair =>
    {
        var (from, to) = pair;
        if (from == to)
            return;
        string[] forms = ["HH:mm", "HHmm", "h:mmtt", "h.mm tt"];
        foreach (var form in forms.Select(LocalTimePattern.CreateWithInvariantCulture))
        {
            var heard = QuietHoursReader.Read($"{form.Format(from)}-{form.Format(to)}", Words);
            Assert.Equal(new Heard<DayTimes?>.Meant(new DayTimes(from, to)), heard);
        }
    });
}
