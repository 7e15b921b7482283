using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Practice.Hours.Words;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>What stands after the word "drop". It is Wednesday, 18 November 2026, ten o'clock in Berlin.</summary>
public sealed class DropArgumentTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Instant Now = Berlin.AtStrictly(new LocalDateTime(2026, 11, 18, 10, 0)).ToInstant();

    [Theory]
    [InlineData("shipping", DropWhat.Topic, "shipping")]
    [InlineData("about shipping", DropWhat.Topic, "shipping")]
    [InlineData("Shipping to my team", DropWhat.Topic, "shipping")]
    [InlineData("the-other-line", DropWhat.Dilemma, "the-other-line")]
    [InlineData("The other line", DropWhat.Dilemma, "the-other-line")]
    [InlineData("hard", DropWhat.Hard, null)]
    [InlineData("what the team finds hard", DropWhat.Hard, null)]
    [InlineData("due-on-thursday", DropWhat.Dilemma, "due-on-thursday")]
    public void What_alone_leaves_when_to_what_is_usual(string typed, DropWhat what, string? subject) =>
        Assert.Equal(new DropArgument(what, subject, null, null), Read(typed));

    [Theory]
    [InlineData("tomorrow 9:30")]
    [InlineData("for the team tomorrow at 9.30")]
    [InlineData("to my team on 19 November 9:30")]
    public void When_alone_leaves_what_to_what_is_usual(string typed) =>
        Assert.Equal(new DropArgument(null, null, new DropWhen.Once(new LocalDate(2026, 11, 19), new LocalTime(9, 30)), null), Read(typed));

    [Theory]
    [InlineData("shipping tomorrow 9:30", DropWhat.Topic, "shipping")]
    [InlineData("hard tomorrow 9:30", DropWhat.Hard, null)]
    [InlineData("the other line, tomorrow 9:30", DropWhat.Dilemma, "the-other-line")]
    [InlineData("due on thursday tomorrow 9:30", DropWhat.Dilemma, "due-on-thursday")]
    public void What_and_when_are_told_apart_even_where_what_sounds_like_when(string typed, DropWhat what, string? subject) =>
        Assert.Equal(new DropArgument(what, subject, new DropWhen.Once(new LocalDate(2026, 11, 19), new LocalTime(9, 30)), null), Read(typed));

    [Fact]
    public void A_weekly_one_is_weekly()
    {
        var read = Read("billing every Tuesday and Thursday at 9:30")!;
        Assert.Equal("billing", read.Subject);
        Assert.Equal(2, Assert.IsType<DropWhen.Weekly>(read.When).Days.Days.Count());
    }

    [Theory]
    [InlineData("billing every minute")]
    [InlineData("every minute")]
    [InlineData("shipping tomorrow 25:00")]
    public void A_time_that_can_not_be_is_said_rather_than_taken_for_something_else(string typed)
    {
        var read = Read(typed);
        Assert.True(read is null or { When: null, Why: not null }, $"{read}");
        Assert.NotNull(read);
    }

    [Theory]
    [InlineData("the fee")]
    [InlineData("the parcel at the neighbour's")]
    [InlineData("shipping and billing")]
    [InlineData("shipping because everybody asks for it")]
    public void Anything_else_is_no_drop(string typed) => Assert.Null(Read(typed));

    [Fact]
    public void A_long_text_is_not_even_looked_at() => Assert.Null(Read("shipping " + string.Concat(Enumerable.Repeat("for the team ", 10))));

    private static DropArgument? Read(string typed) =>
        DropArgument.Read(typed, EveryCard.Library.Dilemmas, Now, Berlin, Languages.WordsOf("en"));
}
