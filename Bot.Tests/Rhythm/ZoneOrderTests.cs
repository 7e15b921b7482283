using EmpathyBot.Bot.Hosting;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Rhythm;

public sealed class ZoneOrderTests
{
    [Theory]
    [InlineData("Europe/Lisbon", "Asia/Tokyo", "Europe/Berlin", "Europe/Lisbon")]
    [InlineData(null, "Asia/Tokyo", "Europe/Berlin", "Asia/Tokyo")]
    [InlineData(null, "Mars/Olympus", "Europe/Berlin", "Europe/Berlin")]
    [InlineData("Mars/Olympus", "", "Europe/Berlin", "Europe/Berlin")]
    [InlineData(null, null, null, "UTC")]
    [InlineData(null, null, "Mars/Olympus", "UTC")]
    public void What_the_person_said_comes_first_then_their_client_then_the_configuration(string? said, string? client, string? configured, string zone)
    {
        var person = new PersonRow { Tenant = "", ObjectId = "x", FirstSeenAt = default, ClientZone = client };
        var rhythm = said is null ? null : new RhythmRow { PersonId = 1, Zone = said };
        Assert.Equal(zone, Hours.Of(person, rhythm, new HoursOptions(configured)).Zone.Id);
    }

    [Theory]
    [InlineData("Europe/Vienna")]
    [InlineData("vienna")]
    [InlineData("W. Europe Standard Time")]
    public async Task The_configured_zone_is_that_of_whoever_said_none(string zone)
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await RunningBot.StartAsync(settings: new() { ["Practice:TimeZone"] = zone });
        using var chat = new Chat(bot.Url, connector);
        await chat.SayAsync("settings");
        Assert.Contains(zone.StartsWith('W') ? "Berlin time" : "Vienna time", chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_operator_s_days_off_nobody_is_written_to()
    {
        await using var bot = await RunningBot.StartAsync(settings: new() { ["Practice:DaysOff"] = "2026-12-25; 2027-01-01" });
        var options = bot.Services.GetRequiredService<HoursOptions>();
        var hours = Hours.Of(new PersonRow { Tenant = "t", ObjectId = "o", FirstSeenAt = default, ClientZone = "Europe/Vienna" }, null, options);
        // Christmas is a Friday in 2026.
        Assert.False(hours.IsOpen(Instant.FromUtc(2026, 12, 25, 10, 0)));
        Assert.Equal(Instant.FromUtc(2026, 12, 28, 8, 0), hours.NextOpen(Instant.FromUtc(2026, 12, 24, 18, 0)));
    }

    [Fact]
    public async Task A_day_off_that_is_no_date_refuses_the_start_in_a_sentence()
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => RunningBot.StartAsync(settings: new() { ["Practice:DaysOff"] = "Christmas" }));
        Assert.Equal("Practice:DaysOff has \"Christmas\" in it, and that is no date. Write dates as year-month-day, like 2026-12-25.", refusal.Message);
    }

    [Theory]
    [InlineData("Atlantis", "no time zone is called that")]
    [InlineData("San", "could be any of")]
    public async Task A_zone_that_is_unknown_or_not_one_refuses_the_start_in_a_sentence(string zone, string sentence)
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => RunningBot.StartAsync(settings: new() { ["Practice:TimeZone"] = zone }));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Practice:TimeZone", refusal.Message, StringComparison.Ordinal);
    }
}
