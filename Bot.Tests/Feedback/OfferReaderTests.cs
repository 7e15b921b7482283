using System.Text.Json;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Words;
using EmpathyBot.Dialogs.Feedback.Offering;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>In a large team one colleague is named by hand: a name that isn't found never means everyone.</summary>
public sealed class OfferReaderTests
{
    private static readonly Words English = Words.For("en");

    private static readonly OfferPlace Large = new(
        new TeamRow { ChannelId = "msteams", TeamId = "19:team", Tenant = "tenant", ServiceUrl = "https://example.com", BotId = "28:bot" },
        60,
        [.. Enumerable.Range(1, 60).Select(id => new Teammate(id, $"Colleague Nr{id}", HasMet: true))]);

    [Theory]
    [InlineData("Zora Neumann")]
    [InlineData("Colleague")]
    public void A_name_that_is_not_found_stays_in_its_field_and_says_so_each_time(string typed)
    {
        for (var times = 0; times < 2; times++)
        {
            var (form, _, note) = Read(typed);
            Assert.Equal((null, typed), (form.One, form.Name));
            Assert.Contains("leave it empty for everyone", note, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_that_is_far_too_long_is_not_everyone_either() => Assert.NotEmpty(Read(new string('a', 200)).Note);

    [Fact]
    public void One_that_is_found_stays_in_its_field_too()
    {
        var (form, _, note) = Read("Colleague Nr7");
        Assert.Equal((7L, "Colleague Nr7", ""), (form.One, form.Name, note));
        Assert.Equal((null, "", ""), (Read("").Form.One, Read("").Form.Name, Read("").Note));
    }

    private static (OfferForm Form, OfferPlace Place, string Note) Read(string typed) => OfferReader.Read(
        English, new CardAnswer { More = new Dictionary<string, JsonElement> { ["name"] = JsonSerializer.SerializeToElement(typed) } }, [Large]);
}
