using System.Diagnostics;
using System.Globalization;

namespace EmpathyBot.Bot.Benchmarks.Memory;

/// <summary>Reviews a second of our FSRS beside those of ts-fsrs, on one thread each, in turns; or histories replayed.</summary>
internal static class MemoryCommand
{
    private const int WarmUps = 3;
    private const int Rounds = 9;
    private const double Goal = 3;

    /// <summary>0 when the goal is reached (or every line of a replay was read), else 1.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> options, TextWriter output, TextWriter errors)
    {
        switch (options)
        {
            case []:
                return await CompareAsync(output, errors);
            case ["--replay", var file] when File.Exists(file):
                return Replay.Run(file, File.ReadLines(file), output, errors);
            case ["--replay", var file]:
                errors.WriteLine($"There is no file '{file}'.");
                return 1;
            default:
                errors.WriteLine("memory takes no options, or --replay and a file of histories, one JSON object a line.");
                return 2;
        }
    }

    private static async Task<int> CompareAsync(TextWriter output, TextWriter errors)
    {
        var workload = Workload.Make();
        using var reference = ReferenceProcess.TryStart(errors);
        if (reference is null)
            return 1;

        await reference.LoadAsync(workload);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var our = Ours(workload);
            var their = await reference.RoundAsync();
            if (Math.Abs(our.Sum - their.Sum) > 1e-6 * Math.Abs(their.Sum))
            {
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The two don't agree: the stabilities add up to {our.Sum} here and to {their.Sum} in ts-fsrs."));
                return 1;
            }

            if (round < WarmUps)
                continue;
            ours.Add(workload.Reviews / our.Seconds);
            theirs.Add(workload.Reviews / their.Seconds);
        }

        var (we, they) = (Median(ours), Median(theirs));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload.Reviews:N0} reviews a round, {Rounds} rounds each, in turns, one thread; medians"));
        output.WriteLine(Row("EmpathyBot", we));
        output.WriteLine(Row($"ts-fsrs {reference.Version}", they));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {we / they:0.00} (goal {Goal:0.0})"));
        return we / they >= Goal ? 0 : 1;
    }

    private static (double Seconds, double Sum) Ours(Workload workload)
    {
        var began = Stopwatch.GetTimestamp();
        var sum = workload.Run();
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, sum);
    }

    private static string Row(string name, double rate) => string.Create(CultureInfo.InvariantCulture, $"  {name,-16}{rate / 1e6,8:0.00} million reviews/s");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
