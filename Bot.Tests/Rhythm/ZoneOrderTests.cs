using EmpathyBot.Bot.Hosting;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;

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
        Assert.Equal(zone, Hours.Of(person, rhythm, configured).Zone.Id);
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
