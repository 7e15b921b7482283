using EmpathyBot.Bot.Hosting;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;

namespace EmpathyBot.Bot.Tests.Content;

public sealed class BadContentTests
{
    [Fact]
    public async Task The_good_ones_play_and_each_bad_one_is_named_with_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a-good.yaml", Sample.Text);
        folder.Write("b-broken.yaml", "id: b\ntitle: \"never closed\nscenes: [");
        folder.Write("c-unknown.yaml", Other("c", "difficulty: 1", "dificulty: 1"));
        folder.Write("d-nowhere.yaml", Other("d", "    goes-to: too-late\n            justify", "    goes-to: too-late\n            justify")
            .Replace("goes-to: in-the-picture", "goes-to: nowhere", StringComparison.Ordinal));
        folder.Write("e-dead-end.yaml", Other("e", "start: opening", "start: missing"));
        folder.Write("f-again.yaml", Sample.Text.Replace("The wrong blue", "The same id", StringComparison.Ordinal));
        folder.Write("g-stake.yaml", Other("g", "stakes: { trust: 2, risk: 2 }", "stakes: { trust: 9, risk: 2 }"));

        await using var bot = await RunningBot.StartAsync(settings: new()
        {
            ["Scenarios:Folders"] = folder.Path,
            ["Logging:LogLevel:Default"] = "Warning",
        });
        foreach (var bad in new[] { "b-broken", "c-unknown", "d-nowhere", "e-dead-end", "f-again", "g-stake" })
            Assert.Contains(bot.Log.Lines, line => System.Text.RegularExpressions.Regex.IsMatch(line.Text, bad + @"\.yaml\(\d+,\d+\): \S+"));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Text.Contains("a-good.yaml(", StringComparison.Ordinal));

        await using var connector = await ConnectorStub.StartAsync();
        using var chat = new Chat(bot.Url, connector);
        await chat.BeginAsync("wrong-colour");
        await chat.PlayToTheEndAsync(new Random(4));
        Assert.Contains("The road not taken", chat.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_without_a_good_one_refuses_the_start(bool exists)
    {
        using var folder = new TemporaryFolder();
        if (exists)
            folder.Write("a.yaml", "id: [");
        var named = exists ? folder.Path : Path.Combine(folder.Path, "gone");
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => RunningBot.StartAsync(settings: new() { ["Scenarios:Folders"] = named }));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Scenarios:Folders", refusal.Message, StringComparison.Ordinal);
    }

    private static string Other(string id, string piece, string replacement) => Sample.Text
        .Replace("id: wrong-colour", $"id: {id}-colour", StringComparison.Ordinal)
        .Replace(piece, replacement, StringComparison.Ordinal);
}
