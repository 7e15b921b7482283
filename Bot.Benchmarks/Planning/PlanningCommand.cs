using System.Diagnostics;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Benchmarks.Planning;

/// <summary>
/// What a sweep costs: of 1,000 due messages of every kind, and of 10,000 due people among ever more who have nothing due. The channel
/// answers at once and nobody waits for a rate, so that all of it is the bot's own time.
/// </summary>
internal static class PlanningCommand
{
    private const int Due = 10_000;
    private const int Rounds = 3;
    private const double MostSeconds = 2;
    private const double MostGrowth = 2;
    private const string Channel = "http://127.0.0.1:39714";
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    /// <summary>0 when the sweep of 1,000 stays under 2 s, and the one among the most people costs less than twice the one among the fewest.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> options, TextWriter output, TextWriter errors)
    {
        if (options is not ([] or ["--database", _]))
        {
            errors.WriteLine("planning takes no options, or --database and the connection string of an empty PostgreSQL database.");
            return 2;
        }

        await using var connector = await StubConnector.StartAsync(Channel);
        using var folder = new TemporaryFolder();
        await using var host = await SweepHost.StartAsync(folder.Path, options.ElementAtOrDefault(1));
        output.WriteLine(Invariant($"{(options is [] ? "SQLite" : "PostgreSQL")}, {Environment.ProcessorCount} cores; medians of {Rounds} rounds"));
        var people = new Population(host, Channel);
        var (small, costs) = (0.0, new List<double>());
        foreach (var size in Sizes)
        {
            await people.GrowAsync(size);
            if (size == Sizes[0])
                small = await SmallAsync(host, people, connector, output);
            costs.Add(await AmongAsync(host, people, connector, size, output));
        }

        output.WriteLine(Invariant($"among {Sizes[^1]:N0} beside among {Sizes[0]:N0}: {costs[^1] / costs[0]:0.00} times (goal: below {MostGrowth})"));
        return small < MostSeconds && costs[^1] / costs[0] < MostGrowth ? 0 : 1;
    }

    private static async Task<double> SmallAsync(SweepHost host, Population people, StubConnector connector, TextWriter output)
    {
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await people.MakeDueOfEveryKindAsync(1000);
            seconds.Add((await SweepAsync(host, connector, 1000)).Sweep);
        }

        output.WriteLine(Invariant($"1,000 due of every kind: {Median(seconds):0.00} s, of which the first, cold, {seconds[0]:0.00} s (goal: below {MostSeconds} s)"));
        return seconds.Max();
    }

    private static async Task<double> AmongAsync(SweepHost host, Population people, StubConnector connector, int size, TextWriter output)
    {
        var rounds = new List<(double Plan, double Sweep)>();
        for (var round = 0; round < Rounds; round++)
        {
            await people.MakeDueAsync(Due, round);
            rounds.Add(await SweepAsync(host, connector, Due));
        }

        var (plan, sweep) = (Median(rounds.Select(round => round.Plan)), Median(rounds.Select(round => round.Sweep)));
        output.WriteLine(Invariant(
            $"{Due:N0} due among {size,9:N0} people with {Population.Memories} memories each: planned in {plan * 1000:0} ms, planned and sent in {sweep:0.00} s"));
        return sweep;
    }

    /// <returns>Seconds to plan the nudges, and for all of the sweep.</returns>
    private static async Task<(double Plan, double Sweep)> SweepAsync(SweepHost host, StubConnector connector, int due)
    {
        var (before, began) = (connector.Posts, Stopwatch.GetTimestamp());
        while (await host.Nudges.PlanAsync(1000, CancellationToken.None) > 0)
        {
        }

        var plan = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await host.Sweep.RunAsync(CancellationToken.None);
        var sweep = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var sent = await host.KeptAsync(db => db.Deliveries.CountAsync(row => row.State == DeliveryState.Sent));
        return sent == due && connector.Posts - before == due
            ? (plan, sweep)
            : throw new InvalidOperationException(Invariant($"{due} were due, {sent} say that they were sent, and {connector.Posts - before} arrived."));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
