using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace EmpathyBot.Bot.Benchmarks.Memory;

/// <summary>ts-fsrs in a Node process that waits while it isn't asked.</summary>
internal sealed class ReferenceProcess : IDisposable
{
    private const string Packages = "Bot.Tests/EndToEnd";
    private readonly Process _node;

    private ReferenceProcess(Process node) => _node = node;

    public string Version { get; private set; } = "";

    /// <summary>Null, and a sentence in <paramref name="errors"/>, when Node.js or the package is missing.</summary>
    public static ReferenceProcess? TryStart(TextWriter errors)
    {
        var package = Path.GetFullPath(Path.Combine(Packages, "package.json"));
        if (!Directory.Exists(Path.Combine(Packages, "node_modules", "ts-fsrs")))
        {
            errors.WriteLine($"ts-fsrs is missing. In the checkout's root: npm ci --prefix {Packages}");
            return null;
        }

        try
        {
            return new(Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Memory", "reference.mjs"), package])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(false),
            })!);
        }
        catch (Win32Exception)
        {
            errors.WriteLine("Node.js is missing: there is nothing to compare with.");
            return null;
        }
    }

    public async Task LoadAsync(Workload workload)
    {
        var answer = await AskAsync(JsonSerializer.Serialize(new { days = workload.Days, ratings = workload.Ratings, length = Workload.Length }));
        Version = answer.GetProperty("version").GetString()!;
    }

    public async Task<(double Seconds, double Sum)> RoundAsync()
    {
        var answer = await AskAsync("round");
        return (answer.GetProperty("seconds").GetDouble(), answer.GetProperty("sum").GetDouble());
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private async Task<JsonElement> AskAsync(string line)
    {
        await _node.StandardInput.WriteLineAsync(line);
        await _node.StandardInput.FlushAsync();
        var answer = await _node.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("ts-fsrs has ended without an answer; what it says stands above.");
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }
}
