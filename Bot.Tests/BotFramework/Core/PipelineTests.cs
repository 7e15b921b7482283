using System.Globalization;

namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class PipelineTests
{
    private readonly List<string> _seen = [];

    [Fact]
    public async Task Middleware_stands_around_the_bot_in_order()
    {
        var adapter = new TestAdapter().Use(new Noting("a", _seen)).Use(new Noting("b", _seen));

        await adapter.SendTextToBotAsync("hi", (_, _) => { _seen.Add("bot"); return Task.CompletedTask; }, default);

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], _seen);
    }

    [Fact]
    public async Task A_middleware_that_does_not_go_on_ends_the_turn()
    {
        var adapter = new TestAdapter().Use(new Noting("a", _seen)).Use(new Noting("b", _seen) { Stops = true });

        await adapter.SendTextToBotAsync("hi", (_, _) => { _seen.Add("bot"); return Task.CompletedTask; }, default);

        Assert.Equal(["a in", "b in", "a out"], _seen);
    }

    [Fact]
    public async Task An_error_goes_to_OnTurnError_and_past_the_way_out_of_middleware()
    {
        var adapter = new TestAdapter().Use(new Noting("a", _seen));
        adapter.OnTurnError = (_, error) => { _seen.Add(error.Message); return Task.CompletedTask; };

        await adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("broken"), default);

        Assert.Equal(["a in", "broken"], _seen);
    }

    [Fact]
    public Task An_error_that_nobody_takes_leaves_the_adapter() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => new TestAdapter().SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException(), default));

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("xx-not a locale", "")]
    public async Task The_turn_runs_in_the_culture_of_its_locale_where_there_is_one(string locale, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var seen = "";
        var adapter = new TestAdapter { Locale = locale };

        await adapter.SendTextToBotAsync("hi", (_, _) => { seen = CultureInfo.CurrentCulture.Name; return Task.CompletedTask; }, default);

        Assert.Equal(culture, seen);
        Assert.Equal("", CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task A_conversation_goes_on_with_a_turn_that_waits_for_its_end()
    {
        var reference = TestAdapter.CreateConversation("c");
        var adapter = new TestAdapter(reference);

        await adapter.ContinueConversationAsync("bot", reference, async (turn, ct) => { await Task.Yield(); await turn.SendActivityAsync("later", cancellationToken: ct); }, default);

        Assert.Equal("later", ((Activity)adapter.GetNextReply()!).Text);
    }

    private sealed class Noting(string name, List<string> seen) : IMiddleware
    {
        public bool Stops { get; init; }

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(name + " in");
            if (Stops)
                return;
            await next(cancellationToken);
            seen.Add(name + " out");
        }
    }
}
