using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class OpenJsonTests
{
    private static readonly Press Expected = new("dilemma.choose", 3);

    public static TheoryData<object> Forms => new(
        Expected,
        """ {"verb":"dilemma.choose","step":3}""",
        JsonElement.Parse("""{"Verb":"dilemma.choose","step":"3","more":[]}"""),
        JsonElement.Parse("\"{\\\"verb\\\":\\\"dilemma.choose\\\",\\\"step\\\":3}\""),
        new JsonObject { ["verb"] = "dilemma.choose", ["step"] = 3 },
        new Dictionary<string, object> { ["verb"] = "dilemma.choose", ["step"] = 3L });

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_value_is_read_whatever_form_it_has(object form) => Assert.Equal(Expected, OpenJson.Read<Press>(form));

    [Theory]
    [InlineData(null)]
    [InlineData("hello")]
    [InlineData("{ not json")]
    [InlineData("""{"verb":5,"step":{}}""")]
    [InlineData(17)]
    public void What_has_another_shape_is_null(object? value) => Assert.Null(OpenJson.Read<Press>(value));

    [Fact]
    public void A_tree_has_plain_values_and_keeps_its_nulls()
    {
        var tree = (Dictionary<string, object>)OpenJson.Tree("""{"a":[1,2.5,"x",true,null],"b":{"c":null}}""")!;

        Assert.Equal([1L, 2.5, "x", true, null!], (List<object>)tree["a"]);
        Assert.Null(((Dictionary<string, object>)tree["b"])["c"]);
    }

    [Fact]
    public void A_tree_of_what_is_not_JSON_is_refused()
    {
        Assert.ThrowsAny<JsonException>(() => OpenJson.Tree("{"));
        Assert.ThrowsAny<JsonException>(() => OpenJson.Tree(new string('[', 1000)));
    }

    public sealed record Press(string Verb, int Step);
}
