using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Tests.Playground;

public sealed class ChatKeepingTests
{
    [Fact]
    public async Task After_a_restart_the_chat_reads_as_before_and_the_bot_is_not_added_again()
    {
        var host = await PlaygroundHost.StartAsync();
        var card = await TeamsShapeTests.CardAsync(host);
        await host.PostOkAsync("/playground/chats/agent/messages", JsonNode.Parse("""{"text":"practice"}""")!);
        await host.DisposeAsync();

        await using var again = await PlaygroundHost.StartAsync(host.Folder);
        var events = await again.LookAsync("agent", until: "ready");

        Assert.Equal(["installed", "message", "message", "ready"], events.Select(one => one.Kind));
        Assert.Equal(card, (string)events[1].Data["id"]!);
        Assert.Equal("practice", (string)events[2].Data["body"]!["text"]!);
        Assert.Empty(again.TakeHeard());
    }

    [Fact]
    public async Task A_page_that_comes_back_gets_only_what_it_missed()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.LookAsync("agent");
        foreach (var text in new[] { "one", "two", "three" })
            await host.PostOkAsync("/playground/chats/agent/messages", new JsonObject { ["text"] = text });

        var events = await host.LookAsync("agent", after: 2, until: "ready");

        Assert.Equal(["two", "three"], events.Where(one => one.Kind == "message").Select(one => (string)one.Data["body"]!["text"]!));
    }

    [Fact]
    public async Task A_page_that_saw_more_than_there_is_begins_anew()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.LookAsync("agent");

        Assert.Equal("reset", (await host.LookAsync("agent", after: 99, until: "ready"))[0].Kind);
    }

    [Fact]
    public async Task A_line_that_was_cut_off_by_a_kill_costs_only_itself()
    {
        var host = await PlaygroundHost.StartAsync();
        await host.LookAsync("agent");
        await host.PostOkAsync("/playground/chats/agent/messages", JsonNode.Parse("""{"text":"kept"}""")!);
        await host.DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(host.Folder, "playground", "agent.jsonl"), """{"sequence":3,"kind":"mess""");

        await using var again = await PlaygroundHost.StartAsync(host.Folder);
        await again.PostOkAsync("/playground/chats/agent/messages", JsonNode.Parse("""{"text":"after"}""")!);
        var here = await again.LookAsync("agent", until: "ready");
        await again.DisposeAsync();
        await using var third = await PlaygroundHost.StartAsync(host.Folder);
        var later = await third.LookAsync("agent", until: "ready");

        Assert.Equal(["kept", "after"], Texts(here));
        Assert.Equal(["kept", "after"], Texts(later));
    }

    [Fact]
    public async Task A_long_chat_stays_small_on_disk_and_keeps_its_newest_messages_as_they_read_now()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var card = await TeamsShapeTests.CardAsync(host);
        host.TakeHeard();
        await host.PostOkAsync("/playground/chats/agent/messages", JsonNode.Parse("""{"text":"x"}""")!);
        var activity = $"/playground/connector/v3/conversations/{PlaygroundHost.Conversation(host.TakeHeard()[0])}/activities/{card}";
        for (var round = 0; round < 1600; round++)
            using (await host.Client.PutAsync(activity, new StringContent($$"""{"type":"message","text":"{{round}}"}""")))
            {
            }

        var events = await host.LookAsync("agent", until: "ready");
        Assert.True(events.Count < 1500);
        Assert.Equal("1599", (string)events.Last(one => (string)one.Data["id"]! == card).Data["body"]!["text"]!);
        Assert.True(File.ReadLines(Path.Combine(host.Folder, "playground", "agent.jsonl")).Count() < 1500);
    }

    private static IEnumerable<string> Texts(IReadOnlyList<(string Kind, JsonNode Data)> events) =>
        events.Where(one => one.Kind == "message").Select(one => (string)one.Data["body"]!["text"]!);
}
