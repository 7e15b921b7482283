using System.Text.Json;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class StateCodecTests
{
    private readonly StateCodec _codec = new(new Dictionary<string, Type> { ["run"] = typeof(Run), ["words"] = typeof(string[]), ["mood"] = typeof(DayOfWeek) });

    [Fact]
    public void A_stack_in_a_stack_comes_back_as_stacks_with_plain_maps()
    {
        var inner = new DialogState([new DialogInstance { Id = "w", StackIndex = 1, State = new Dictionary<string, object> { ["stepIndex"] = 2, ["options"] = null! } }]);
        var outer = new DialogState([new DialogInstance { Id = "c", Version = "v", State = new Dictionary<string, object> { ["dialogs"] = inner } }]);

        var read = (DialogState)((Dictionary<string, object>)_codec.Read(_codec.Write(new Dictionary<string, object> { ["DialogState"] = outer }))!)["DialogState"];

        var nested = ((DialogState)read.DialogStack[0].State["dialogs"]).DialogStack[0];
        Assert.Equal(("c", "v", "w", 1), (read.DialogStack[0].Id, read.DialogStack[0].Version, nested.Id, nested.StackIndex));
        Assert.Equal(2L, ((Dictionary<string, object>)nested.State)["stepIndex"]);
        Assert.IsType<long>(nested.State["stepIndex"]);
        Assert.True(nested.State.ContainsKey("options"));
    }

    [Fact]
    public void Registered_types_come_back_as_what_they_were()
    {
        var when = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1));
        var state = new Dictionary<string, object> { ["run"] = new Run("a", when, [1]), ["words"] = new[] { "x" }, ["mood"] = DayOfWeek.Friday, ["real"] = 2.0 };

        var read = (Dictionary<string, object>)_codec.Read(_codec.Write(state))!;

        Assert.Equal(("a", when), (((Run)read["run"]).Scene, ((Run)read["run"]).When));
        Assert.Equal(["x"], (string[])read["words"]);
        Assert.Equal(DayOfWeek.Friday, read["mood"]);
        Assert.Equal(2.0, read["real"]);
    }

    [Fact]
    public void No_type_names_are_stored() =>
        Assert.Equal("""{"run":{"@run":{"scene":"a","when":"0001-01-01T00:00:00+00:00","steps":[]}}}""", _codec.Write(new Dictionary<string, object> { ["run"] = new Run("a", default, []) }));

    [Property]
    public void Any_map_of_words_and_numbers_comes_back(Dictionary<string, string> words, long[] numbers)
    {
        var state = new Dictionary<string, object>();
        foreach (var (key, value) in words.Where(word => IsText(word.Key) && IsText(word.Value)))
            state["@" + key] = state[key] = value!;
        state["numbers"] = numbers.Cast<object>().ToList();

        var read = (Dictionary<string, object>)_codec.Read(_codec.Write(state))!;

        Assert.Equal(state.OrderBy(entry => entry.Key, StringComparer.Ordinal), read.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_not_registered_is_refused_by_name()
    {
        var error = Assert.Throws<JsonException>(() => _codec.Write(new Dictionary<string, object> { ["x"] = new Version(1, 2) }));

        Assert.Contains("System.Version", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"@later\":{}}")]
    [InlineData("{")]
    [InlineData("{\"@stack\":[{}]}")]
    public void What_this_version_does_not_know_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => _codec.Read(json));

    [Theory]
    [InlineData("stack")]
    [InlineData("@x")]
    [InlineData("")]
    public void A_name_that_is_taken_or_odd_cannot_be_registered(string name) =>
        Assert.Throws<ArgumentException>(() => new StateCodec(new Dictionary<string, Type> { [name] = typeof(Run) }));

    [Fact]
    public void A_state_that_contains_itself_is_refused()
    {
        var state = new Dictionary<string, object>();
        state["self"] = state;

        Assert.Throws<JsonException>(() => _codec.Write(state));
    }

    private static bool IsText(string? text) => text is not null && !text.Any(char.IsSurrogate);

    public sealed record Run(string Scene, DateTimeOffset When, int[] Steps);
}
