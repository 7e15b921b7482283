using EmpathyBot.Practice.Hours;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

public sealed class ZoneNamesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("america/new york", "America/New_York")]
    [InlineData("UTC", "UTC")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("pacific standard time", "America/Los_Angeles")]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData(" New York ", "America/New_York")]
    [InlineData("new_york", "America/New_York")]
    [InlineData("kolkata", "Asia/Kolkata")]
    [InlineData("Calcutta", "Asia/Kolkata")]
    [InlineData("York", "America/New_York")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("st. john's", "America/St_Johns")]
    [InlineData("buenos aires", "America/Argentina/Buenos_Aires")]
    [InlineData("lord howe", "Australia/Lord_Howe")]
    [InlineData("angeles", "America/Los_Angeles")]
    public void A_zone_is_found_by(string text, string id) => Assert.Equal(id, Assert.Single(ZoneNames.Find(text)).Id);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("be")]
    [InlineData("Atlantis")]
    [InlineData("!!!")]
    public void An_unknown_zone_is_none(string? text) => Assert.Empty(ZoneNames.Find(text));

    [Fact]
    public void A_beginning_of_several_cities_gives_them_all()
    {
        var found = ZoneNames.Find("kol").Concat(ZoneNames.Find("new ")).Select(zone => zone.Id).ToList();
        Assert.Contains("Asia/Kolkata", found);
        Assert.True(ZoneNames.Find("san").Count > 1);
        Assert.Equal(ZoneNames.Find("san").Distinct(), ZoneNames.Find("san"));
    }

    [Fact]
    public void A_whole_name_wins_over_beginnings() => Assert.Equal("Europe/Rome", Assert.Single(ZoneNames.Find("rome")).Id);

    [Fact]
    public void Every_zone_is_found_by_its_own_name() =>
        Assert.All(NodaTime.DateTimeZoneProviders.Tzdb.Ids, id => Assert.Equal(id, Assert.Single(ZoneNames.Find(id)).Id));
}
