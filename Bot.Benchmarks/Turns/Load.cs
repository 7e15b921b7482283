using System.Diagnostics;

namespace EmpathyBot.Bot.Benchmarks.Turns;

/// <summary>Sends turns from many conversations at once, each waiting for its answer before it goes on.</summary>
internal static class Load
{
    public static async Task<Measure> RunAsync(ChildServer server, IReadOnlyList<Player> players, TimeSpan duration)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 256 });
        var endpoint = new Uri($"{server.Url}/api/messages");
        var cpu = server.ProcessorTime;
        var clock = Stopwatch.StartNew();
        var taken = await Task.WhenAll(players.Select(player => Task.Run(() => PlayAsync(client, endpoint, player, clock, duration))));
        return Measure.Of(taken.SelectMany(one => one), clock.Elapsed, server.ProcessorTime - cpu, server.Memory);
    }

    private static async Task<List<double>> PlayAsync(HttpClient client, Uri endpoint, Player player, Stopwatch clock, TimeSpan duration)
    {
        var taken = new List<double>(4096);
        while (clock.Elapsed < duration)
        {
            using var content = new ByteArrayContent(player.Next());
            content.Headers.ContentType = new("application/json");
            var sent = clock.Elapsed;
            using var answer = await client.PostAsync(endpoint, content);
            answer.EnsureSuccessStatusCode();
            taken.Add((clock.Elapsed - sent).TotalMilliseconds);
        }

        return taken;
    }
}

/// <summary>What a load showed.</summary>
/// <param name="TurnsPerSecond">Answered turns a second.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="CpuPerTurn">Microseconds of the server's processor time.</param>
/// <param name="Memory">The server's resident memory at the end, in bytes.</param>
/// <param name="Turns">Answered turns.</param>
internal sealed record Measure(double TurnsPerSecond, double Median, double P99, double CpuPerTurn, long Memory, int Turns)
{
    public static Measure Of(IEnumerable<double> taken, TimeSpan elapsed, TimeSpan cpu, long memory)
    {
        var sorted = taken.Order().ToArray();
        return new Measure(
            sorted.Length / elapsed.TotalSeconds,
            sorted[sorted.Length / 2],
            sorted[(int)(sorted.Length * 0.99)],
            cpu.TotalMicroseconds / sorted.Length,
            memory,
            sorted.Length);
    }
}
