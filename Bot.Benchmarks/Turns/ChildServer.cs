using System.Diagnostics;

namespace EmpathyBot.Bot.Benchmarks.Turns;

/// <summary>A server in a process of its own, so that its processor time and memory are its own.</summary>
internal sealed class ChildServer : IDisposable
{
    private readonly Process _process;

    private ChildServer(Process process, string url) => (_process, Url) = (process, url);

    // The bot's own output, as an operator would run it: what is beside this program is a copy that isn't precompiled.
    private static string BotProgram { get; } = Path.Combine(
        AppContext.BaseDirectory.Replace("Bot.Benchmarks", "Bot", StringComparison.Ordinal), "EmpathyBot.Bot.dll");

    public string Url { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public void MustRun()
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"The server at {Url} ended with exit code {_process.ExitCode}.");
    }

    /// <summary>Resident memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static ChildServer StartBare(string url) =>
        Start(url, Path.Combine(AppContext.BaseDirectory, "EmpathyBot.Bot.Benchmarks.dll"), ["serve-bare", url], []);

    public static ChildServer StartBot(string url, string folder) =>
        Start(url, BotProgram, ["--urls", url], new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Folder"] = folder,
            ["Logging__LogLevel__Default"] = "Warning",
        });

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ChildServer Start(string url, string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var argument in (string[])[program, .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"Could not start {program}.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new ChildServer(process, url);
    }
}
