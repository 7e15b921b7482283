using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmpathyBot.BotFramework.Json;

namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class OpenValueTests
{
    private static string Write(object? value) => Encoding.UTF8.GetString(BotJson.ToUtf8(new Activity { Value = value }));

    [Fact]
    public void A_tree_is_written_as_it_is_with_its_nulls()
    {
        var tree = new Dictionary<string, object>
        {
            ["Text"] = "ä<b>",
            ["nothing"] = null!,
            ["list"] = new List<object> { 1, 2L, 3.5, true, new Dictionary<string, object>() },
            ["words"] = new[] { "a", "b" },
            ["day"] = DayOfWeek.Friday,
        };

        Assert.Equal("""{"value":{"Text":"ä<b>","nothing":null,"list":[1,2,3.5,true,{}],"words":["a","b"],"day":5}}""", Write(tree));
    }

    [Fact]
    public void Json_of_any_kind_is_written_as_it_is()
    {
        Assert.Equal("""{"value":{"a":null}}""", Write(JsonElement.Parse("""{"a":null}""")));
        Assert.Equal("""{"value":[1]}""", Write(new JsonArray(1)));
    }

    [Fact]
    public void Types_of_the_schema_are_written_in_its_names()
    {
        var card = new HeroCard("Hello", buttons: [CardAction.FromString("yes")]);

        Assert.Equal("""{"value":{"title":"Hello","buttons":[{"type":"imBack","title":"yes","value":"yes"}]}}""", Write(card));
    }

    [Fact]
    public void An_answer_to_an_invoke_can_stand_among_expected_replies() =>
        Assert.Equal("""{"value":{"status":200,"body":{"a":1}}}""", Write(new InvokeResponse { Status = 200, Body = new Dictionary<string, object> { ["a"] = 1 } }));

    [Fact]
    public void A_mention_is_written_whole_among_the_entities()
    {
        var activity = new Activity { Entities = [new Mention(new ChannelAccount("28:bot", "Bot"), "<at>Bot</at>")] };

        var read = BotJson.Read<Activity>(BotJson.ToUtf8(activity))!;

        Assert.Equal("28:bot", read.GetMentions().Single().Mentioned!.Id);
        Assert.Equal("<at>Bot</at>", read.GetMentions().Single().Text);
    }

    [Fact]
    public void What_has_no_JSON_is_refused_with_a_way_out()
    {
        var error = Assert.Throws<JsonException>(() => Write(new { Secret = 1 }));

        Assert.Contains("OpenJson.Tree", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_that_contains_itself_is_refused_and_the_next_one_is_written()
    {
        var tree = new Dictionary<string, object>();
        tree["self"] = tree;

        Assert.Throws<JsonException>(() => Write(tree));
        Assert.Equal("""{"value":"ok"}""", Write("ok"));
    }

    [Fact]
    public void Channel_data_is_read_as_the_applications_own_record()
    {
        var activity = BotJson.Read<Activity>("""{"channelData":{"name":"Nord","till":4}}"""u8)!;

        Assert.Equal(new Shop("Nord", 4), activity.GetChannelData<Shop>());
        Assert.False(activity.TryGetChannelData<List<string>>(out _));
        Assert.Null(new Activity().GetChannelData<Shop>());
    }

    [Fact]
    public void An_entity_takes_over_and_gives_back_what_it_is_set_as()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("1"), "x"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("1", entity.GetAs<Mention>()!.Mentioned!.Id);
    }

    private sealed record Shop(string Name, int Till);
}
