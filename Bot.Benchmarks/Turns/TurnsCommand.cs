using System.Diagnostics;
using System.Globalization;

namespace EmpathyBot.Bot.Benchmarks.Turns;

/// <summary>
/// Turns a second of this bot beside a bare endpoint, in one go and interleaved; then whether a turn's cost grows with what is kept,
/// and whether memory does with what was played.
/// </summary>
internal static class TurnsCommand
{
    private const int Conversations = 32;
    private const int Rounds = 3;
    private static readonly int[] Ports = [39711, 39712, 39713];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        var seconds = TimeSpan.FromSeconds(Number(arguments, "--seconds", 8));
        var rows = Number(arguments, "--rows", 1_000_000);
        var stub = Url(Ports[0]);
        await using var connector = await StubConnector.StartAsync(stub);
        using var folder = new TemporaryFolder();

        output.WriteLine(Invariant($"{Environment.ProcessorCount} cores, {Conversations} conversations, {Rounds} rounds of {seconds.TotalSeconds:0} s each, load and servers on the same machine"));
        Measure bot;
        using (var bare = ChildServer.StartBare(Url(Ports[1])))
        using (var mine = ChildServer.StartBot(Url(Ports[2]), folder.Path))
        {
            output.WriteLine(Invariant($"start to first answered turn: {await FirstTurnAsync(mine, connector, stub):0} ms"));
            await WaitAsync(bare);
            bot = await CompareAsync(bare, mine, connector, stub, seconds, output);
            await MemoryAsync(mine, connector, stub, output);
        }

        await GrowthAsync(folder.Path, rows, connector, stub, seconds, output);
        return bot.P99 < 25 ? 0 : 1;
    }

    private static async Task<Measure> CompareAsync(
        ChildServer bare, ChildServer bot, StubConnector connector, string stub, TimeSpan seconds, TextWriter output)
    {
        var (yardstick, players) = (Players(1000, stub, connector), Players(2000, stub, connector));
        await Load.RunAsync(bare, yardstick, TimeSpan.FromSeconds(3));
        await Load.RunAsync(bot, players, TimeSpan.FromSeconds(15));
        var ratios = new List<double>();
        Measure last = null!;
        for (var round = 1; round <= Rounds; round++)
        {
            var a = await Load.RunAsync(bare, yardstick, seconds);
            last = await Load.RunAsync(bot, players, seconds);
            ratios.Add(last.TurnsPerSecond / a.TurnsPerSecond);
            Write(output, Invariant($"round {round} (a) bare endpoint"), a);
            Write(output, Invariant($"round {round} (b) this bot"), last);
            output.WriteLine(Invariant($"round {round} (b)/(a): {ratios[^1]:0.000}"));
        }

        output.WriteLine(Invariant($"(b)/(a), median of {Rounds}: {ratios.Order().ElementAt(Rounds / 2):0.000}"));
        return last;
    }

    private static async Task MemoryAsync(ChildServer bot, StubConnector connector, string stub, TextWriter output)
    {
        var players = Players(3000, stub, connector);
        var turns = 0;
        var line = new List<string>();
        while (turns < 100_000)
        {
            var measure = await Load.RunAsync(bot, players, TimeSpan.FromSeconds(5));
            turns += measure.Turns;
            line.Add(Invariant($"{turns / 1000} k: {measure.Memory / 1048576} MB"));
        }

        output.WriteLine($"memory after turns: {string.Join(", ", line)}");
    }

    private static async Task GrowthAsync(string folder, int rows, StubConnector connector, string stub, TimeSpan seconds, TextWriter output)
    {
        foreach (var kept in (int[])[1_000, rows])
        {
            using var fresh = new TemporaryFolder();
            foreach (var file in Directory.EnumerateFiles(folder, "empathybot.db*"))
                File.Copy(file, Path.Combine(fresh.Path, Path.GetFileName(file)));
            KeptRows.Fill(Path.Combine(fresh.Path, "empathybot.db"), kept);
            using var bot = ChildServer.StartBot(Url(Ports[2]), fresh.Path);
            await WaitAsync(bot);
            var players = Players(4000, stub, connector);
            await Load.RunAsync(bot, players, TimeSpan.FromSeconds(6));
            Write(output, Invariant($"(b) with {kept:N0} attempts kept"), await Load.RunAsync(bot, players, seconds));
        }
    }

    private static async Task<double> FirstTurnAsync(ChildServer bot, StubConnector connector, string stub)
    {
        var clock = Stopwatch.StartNew();
        using var client = new HttpClient();
        var player = new Player(1, stub, connector);
        while (true)
        {
            bot.MustRun();
            try
            {
                using var content = new ByteArrayContent(player.Next());
                content.Headers.ContentType = new("application/json");
                using var answer = await client.PostAsync(new Uri($"{bot.Url}/api/messages"), content);
                if (answer.IsSuccessStatusCode)
                    return clock.Elapsed.TotalMilliseconds;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
        }
    }

    private static async Task WaitAsync(ChildServer server)
    {
        using var client = new HttpClient();
        while (true)
        {
            server.MustRun();
            try
            {
                using var answer = await client.GetAsync(new Uri($"{server.Url}/health"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }
    }

    private static Player[] Players(int from, string stub, StubConnector connector) =>
        [.. Enumerable.Range(from, Conversations).Select(number => new Player(number, stub, connector))];

    private static void Write(TextWriter output, string name, Measure measure) => output.WriteLine(Invariant(
        $"{name,-36}{measure.TurnsPerSecond,10:N0} turns/s   p50 {measure.Median,6:0.0} ms   p99 {measure.P99,6:0.0} ms   {measure.CpuPerTurn,6:0} us CPU/turn   {measure.Memory / 1048576,5} MB"));

    private static string Url(int port) => Invariant($"http://127.0.0.1:{port}");

    private static int Number(IReadOnlyList<string> arguments, string name, int otherwise)
    {
        var at = arguments.ToList().IndexOf(name);
        return at >= 0 && at + 1 < arguments.Count ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
