using System.Text.Json;
using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Bot.Benchmarks.Memory;

/// <summary>
/// Histories through FSRS, so that anyone can compare: for each line read one is printed, with stability, difficulty and interval after each
/// review, not rounded for reading, without fuzz, 36,500 days at most. Weights outside their ranges are moved to the nearest allowed, as
/// the reference implementation does.
/// </summary>
internal static class Replay
{
    /// <summary>0 when every line could be read; else 1, and a sentence with the line's number for each that could not.</summary>
    public static int Run(string file, IEnumerable<string> lines, TextWriter output, TextWriter errors)
    {
        var (number, wrong) = (0, 0);
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;

            try
            {
                output.WriteLine(JsonSerializer.Serialize(Answer(HistoryLine.Read(line)), JsonSerializerOptions.Web));
            }
            catch (FormatException fault)
            {
                errors.WriteLine($"{file}({number}): {fault.Message}");
                wrong++;
            }
        }

        return wrong == 0 ? 0 : 1;
    }

    private static ReplayedHistory Answer(HistoryLine history)
    {
        var reviews = new List<ReplayedReview>();
        MemoryState? before = null;
        foreach (var (days, rating) in history.Reviews)
        {
            var state = before is { } last ? history.Fsrs.Next(last, days, rating) : history.Fsrs.First(rating);
            reviews.Add(new(state.Stability, state.Difficulty, history.Fsrs.Interval(state.Stability)));
            before = state;
        }

        return new(history.Id, reviews);
    }

    private sealed record ReplayedHistory(JsonElement Id, IReadOnlyList<ReplayedReview> Reviews);

    private sealed record ReplayedReview(double Stability, double Difficulty, int Interval);
}
