using System.Text.Json;
using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Practice.Memory;
using Xunit.Abstractions;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

/// <summary>FSRS as the reference implementation has it.</summary>
public sealed class ReferenceSchedulerTests(ITestOutputHelper output)
{
    private const int Histories = 8000;
    private const double Tolerance = 1e-6;

    [EndToEndFact(Need.Packages)]
    public async Task Thousands_of_histories_leave_the_same_memories_and_intervals_as_in_the_reference()
    {
        var random = new Random(20260302);
        var histories = Enumerable.Range(0, Histories).Select(_ => History.Of(random)).ToList();
        var expected = await ReferenceScheduler.ReplayAsync(histories);
        Assert.Equal(Histories, expected.Length);

        var worst = 0.0;
        foreach (var (history, rows) in histories.Zip(expected))
        {
            Assert.Equal(history.Reviews.Length, rows.Length);
            foreach (var (row, (state, interval, recall)) in rows.Zip(Replay(history)))
            {
                double[] off = [Off(row[0], state.Stability), Off(row[1], state.Difficulty), Off(row[3], recall)];
                worst = Math.Max(worst, off.Max());
                Assert.True(off.All(one => one <= Tolerance) && row[2] == interval, $"{JsonSerializer.Serialize(history)}: expected {string.Join(", ", row)}, was {state}, {interval}, {recall}.");
            }
        }

        output.WriteLine($"{Histories} histories, {histories.Sum(history => history.Reviews.Length)} reviews, worst relative difference {worst:R}");
    }

    [EndToEndFact(Need.Packages)]
    public async Task An_interval_is_moved_within_the_range_that_the_reference_moves_it_in()
    {
        var intervals = Enumerable.Range(3, 400)
            .SelectMany(interval => new[] { 36_500, Math.Max(interval, 180), interval }, (interval, maximum) => (Interval: interval, Maximum: maximum))
            .ToList();
        Assert.Equal(await ReferenceScheduler.FuzzRangesAsync(intervals), intervals.Select(one => Fuzz.Range(one.Interval, one.Maximum)));
    }

    private static IEnumerable<(MemoryState State, int Interval, double Recall)> Replay(History history)
    {
        var fsrs = new Fsrs(FsrsParameters.Nearest(history.Parameters), history.Retention);
        MemoryState? before = null;
        foreach (var (days, rating) in history.Reviews)
        {
            var recall = before is { } known ? fsrs.Recall(known, days) : 1;
            var state = before is { } last ? fsrs.Next(last, days, rating) : fsrs.First(rating);
            yield return (state, fsrs.Interval(state.Stability), recall);
            before = state;
        }
    }

    private static double Off(double expected, double actual) =>
        expected == actual ? 0 : Math.Abs(expected - actual) / Math.Abs(expected);
}
