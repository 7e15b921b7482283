using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>The bot as a process of its own, which can be killed.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private BotProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>What it wrote to both its outputs.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    public static BotProcess Launch(Dictionary<string, string> settings)
    {
        var url = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var start = new ProcessStartInfo("dotnet", "EmpathyBot.Bot.dll")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Urls"] = url.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // It lives for a second: code that is measured to be made faster later never is.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var bot = new BotProcess(new Process { StartInfo = start }, url);
        bot._process.OutputDataReceived += (_, line) => bot.Hear(line.Data);
        bot._process.ErrorDataReceived += (_, line) => bot.Hear(line.Data);
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    public static async Task<BotProcess> StartAsync(Dictionary<string, string> settings)
    {
        var bot = Launch(settings);
        using var client = new HttpClient { BaseAddress = bot.Url };
        using var patience = new CancellationTokenSource(Longest, TimeProvider.System);
        while (!await IsReadyAsync(client))
        {
            Assert.False(bot._process.HasExited, bot.Said);
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, patience.Token);
        }

        return bot;
    }

    /// <summary>Walks its time forward; false when it ended on the way.</summary>
    public async Task<bool> WalkAsync(TimeSpan by)
    {
        using var client = new HttpClient { BaseAddress = Url, Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var answer = await client.PostAsJsonAsync("/playground/clock", new { advance = by.ToString("c", CultureInfo.InvariantCulture) });
            answer.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException fault) when (fault.StatusCode is null)
        {
            return false;
        }
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Longest, TimeProvider.System);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>As a power cut would, without a word to it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/health");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Hear(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
    }
}
