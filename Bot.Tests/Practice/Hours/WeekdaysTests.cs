using EmpathyBot.Practice.Hours;
using FsCheck.Xunit;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

public sealed class WeekdaysTests
{
    [Fact]
    public void The_usual_days_are_Monday_to_Friday() =>
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], Weekdays.MondayToFriday.Days);

    [Property]
    public void A_set_comes_back_from_its_days_and_from_its_number(byte number)
    {
        var set = Weekdays.FromBits(number % 128);
        Assert.Equal(set, Weekdays.Of([.. set.Days]));
        Assert.Equal(set, Weekdays.FromBits(set.Bits));
        Assert.Equal(set.Count, set.Days.Count());
        Assert.Equal(set.IsEmpty, set == Weekdays.None);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(128)]
    public void A_number_that_is_no_set_is_refused(int bits) => Assert.Throws<ArgumentOutOfRangeException>(() => Weekdays.FromBits(bits));

    [Fact]
    public void No_day_at_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Weekdays.Of(IsoDayOfWeek.None));

    [Fact]
    public void From_one_day_to_another_may_lead_over_Sunday() =>
        Assert.Equal(Weekdays.Of(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday), Weekdays.Between(IsoDayOfWeek.Saturday, IsoDayOfWeek.Monday));
}
