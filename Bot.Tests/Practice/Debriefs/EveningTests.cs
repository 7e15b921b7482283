using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Hours;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Practice.Debriefs;

public sealed class EveningTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void It_is_half_past_five_by_the_persons_own_clock_where_they_work_then()
    {
        var late = new PersonHours { Zone = Berlin, WorkingHours = new DayTimes(new LocalTime(10, 0), new LocalTime(19, 0)) };
        Assert.Equal(At(24, 17, 30), Evening.After(late, At(24, 11, 0)));
        Assert.Equal(At(25, 17, 30), Evening.After(late, At(24, 18, 50)));
    }

    [Fact]
    public void Otherwise_it_is_shortly_before_their_hours_end()
    {
        var usual = new PersonHours { Zone = Berlin };
        Assert.Equal(At(24, 16, 40), Evening.After(usual, At(24, 11, 0)));
        Assert.Equal(At(25, 16, 40), Evening.After(usual, At(24, 16, 50)));
        // Friday evening is over: it is Monday's.
        Assert.Equal(At(30, 16, 40), Evening.After(usual, At(27, 20, 0)));
    }

    [Fact]
    public void It_is_always_to_come_and_within_the_hours()
    {
        var usual = new PersonHours { Zone = Berlin };
        for (var now = At(23, 0, 0); now < At(30, 0, 0); now += Duration.FromMinutes(17))
        {
            var evening = Evening.After(usual, now);
            Assert.True(evening > now);
            Assert.True(usual.IsOpen(evening));
        }
    }

    [Fact]
    public void Whoever_is_paused_without_an_end_is_not_without_an_evening() =>
        Assert.True(Evening.After(new PersonHours { Zone = Berlin, Pause = Pause.WithoutEnd }, At(24, 11, 0)) > At(24, 11, 0));

    private static Instant At(int day, int hour, int minute) => new LocalDateTime(2026, 11, day, hour, minute).InZoneLeniently(Berlin).ToInstant();
}
