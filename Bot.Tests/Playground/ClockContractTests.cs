using System.Net;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Playground;

public sealed class ClockContractTests
{
    [Fact]
    public async Task It_answers_the_same_shape_when_read_and_when_moved()
    {
        await using var host = await PlaygroundHost.StartAsync();

        var before = await NowAsync(host);
        var moved = Moment(await host.PostOkAsync("/playground/clock", JsonNode.Parse("""{"advance":"1.02:00:00"}""")!));
        var after = await NowAsync(host);

        Assert.True(moved >= before.AddHours(26));
        Assert.True(after >= moved);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"advance":null}""")]
    [InlineData("""{"advance":3600}""")]
    [InlineData("""{"advance":""}""")]
    [InlineData("""{"advance":"1 day"}""")]
    [InlineData("""{"advance":"26:00:00"}""")]
    [InlineData("""{"advance":"-00:00:01"}""")]
    [InlineData("""{"advance":"4000.00:00:00"}""")]
    [InlineData("""{"advance":"10675199.02:48:05.4775807"}""")]
    [InlineData("""{"advance":"01:00:00","advance":"02:00:00"}""")]
    public async Task What_it_does_not_understand_is_400_with_a_sentence_and_moves_nothing(string body)
    {
        await using var host = await PlaygroundHost.StartAsync();

        using var answer = await host.PostAsync("/playground/clock", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"])!.Length > 20);
        Assert.Equal(TimeSpan.Zero, host.Clock.Ahead);
    }

    [Fact]
    public async Task Many_small_moves_end_at_the_same_limit_as_one_large()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.PostOkAsync("/playground/clock", JsonNode.Parse("""{"advance":"3653.00:00:00"}""")!);

        using var answer = await host.PostAsync("/playground/clock", """{"advance":"00:00:01"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_restart_does_not_turn_time_back()
    {
        var host = await PlaygroundHost.StartAsync();
        var moved = Moment(await host.PostOkAsync("/playground/clock", JsonNode.Parse("""{"advance":"7.00:00:00"}""")!));
        await host.DisposeAsync();

        await using var again = await PlaygroundHost.StartAsync(host.Folder);

        Assert.True(await NowAsync(again) >= moved);
    }

    private static async Task<DateTimeOffset> NowAsync(PlaygroundHost host) =>
        Moment(JsonNode.Parse(await host.Client.GetStringAsync("/playground/clock"))!);

    private static DateTimeOffset Moment(JsonNode said)
    {
        Assert.Equal(["now"], said.AsObject().Select(pair => pair.Key));
        Assert.EndsWith("Z", (string)said["now"]!, StringComparison.Ordinal);
        return (DateTimeOffset)said["now"]!;
    }
}
