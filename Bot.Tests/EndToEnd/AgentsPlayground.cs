using System.Diagnostics;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>Microsoft's stand-in for Teams, in a process of its own, in front of a bot.</summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TemporaryFolder _folder;

    private AgentsPlayground(Process process, TemporaryFolder folder, Uri url) => (_process, _folder, Url) = (process, folder, url);

    public Uri Url { get; }

    public static async Task<AgentsPlayground> StartAsync(RunningBot bot)
    {
        var folder = new TemporaryFolder();
        var port = Ports.Free();
        var start = new ProcessStartInfo(Machine.Node ?? throw new InvalidOperationException(Machine.Lacks(Need.Packages)))
        {
            ArgumentList =
            {
                Machine.Package("@microsoft", "m365agentsplayground", "cli.js"), "start",
                "-e", $"{bot.Url}api/messages", "-c", "msteams", "-p", $"{port}",
            },
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["TEAMSAPPTESTER_TELEMETRY_OPTOUT"] = "true";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var playground = new AgentsPlayground(process, folder, new Uri($"http://localhost:{port}"));
        await playground.AnswersAsync();
        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Url };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await tick.WaitForNextTickAsync(patience.Token))
        {
            try
            {
                using var answer = await client.GetAsync("/_debug/ping", patience.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not listening yet.
            }
        }
    }
}
