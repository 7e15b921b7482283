using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Cards;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>Microsoft's own renderer, in one Node process for all the cards it is given.</summary>
internal static class OfficialRenderer
{
    /// <summary>What it finds wrong: a line for each fault.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IEnumerable<MadeCard> cards)
    {
        var start = new ProcessStartInfo(Machine.Node ?? throw new InvalidOperationException(Machine.Lacks(Need.Packages)), "check-cards.mjs")
        {
            WorkingDirectory = Machine.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var node = Process.Start(start)!;
        var said = node.StandardOutput.ReadToEndAsync();
        var complained = node.StandardError.ReadToEndAsync();
        foreach (var card in cards)
            await node.StandardInput.WriteLineAsync(new JsonObject { ["name"] = card.Name, ["card"] = card.Content }.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await complained);
        return (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
