using System.Diagnostics;
using System.Text;
using System.Text.Json;
using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

/// <summary>ts-fsrs from npm, in one Node process for all it is asked.</summary>
internal static class ReferenceScheduler
{
    /// <summary>For each history, after each review: stability, difficulty, interval, and the recall just before it.</summary>
    public static Task<double[][][]> ReplayAsync(IEnumerable<History> histories) => AskAsync(histories);

    /// <summary>For each interval how far it may be moved.</summary>
    public static async Task<(int Least, int Most)[]> FuzzRangesAsync(IEnumerable<(int Interval, int Maximum)> intervals) =>
        [.. (await AskAsync(intervals.Select(one => new { fuzz = new { one.Interval, one.Maximum } }))).Select(rows => ((int)rows[0][0], (int)rows[0][1]))];

    private static async Task<double[][][]> AskAsync<T>(IEnumerable<T> questions)
    {
        var start = new ProcessStartInfo(Machine.Node ?? throw new InvalidOperationException(Machine.Lacks(Need.Packages)), "reference.mjs")
        {
            WorkingDirectory = Repository.PathOf("Bot.Tests", "Practice", "Memory"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var node = Process.Start(start)!;
        var said = node.StandardOutput.ReadToEndAsync();
        var complained = node.StandardError.ReadToEndAsync();
        foreach (var question in questions)
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, JsonSerializerOptions.Web));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await complained);
        return [.. (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<double[][]>(line)!)];
    }
}
