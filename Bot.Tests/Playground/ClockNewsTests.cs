using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Playground;

public sealed class ClockNewsTests
{
    [Fact]
    public async Task Every_page_hears_that_the_clock_was_moved_whoever_moved_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.LookAsync("agent");
        var before = host.Clock.GetUtcNow();
        var looking = host.LookAsync("agent", until: "moved");
        while (!looking.IsCompleted)
        {
            await host.PostOkAsync("/playground/clock", JsonNode.Parse("""{"advance":"01:00:00"}""")!);
            await Task.WhenAny(looking, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        Assert.True((DateTimeOffset)(await looking)[^1].Data["body"]!["now"]! >= before.AddHours(1));
    }

    [Fact]
    public async Task A_page_that_looks_at_another_chat_hears_what_happens_and_whether_it_is_a_message()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.LookAsync("agent");
        await host.LookAsync("manager");
        var looking = host.LookAsync("manager", until: "elsewhere");
        while (!looking.IsCompleted)
        {
            await host.PostOkAsync("/playground/chats/agent/messages", JsonNode.Parse("""{"text":"practice"}""")!);
            await Task.WhenAny(looking, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        var told = (await looking)[^1].Data["body"]!;
        Assert.Equal(("agent", "message"), ((string)told["chat"]!, (string)told["kind"]!));
    }
}
