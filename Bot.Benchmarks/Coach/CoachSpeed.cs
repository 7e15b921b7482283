using System.Diagnostics;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Benchmarks.Coach;

/// <summary>What reading a text takes, once warm, on one thread; in milliseconds.</summary>
internal static class CoachSpeed
{
    private const int Rounds = 5;

    public static (double Median, double P99) Measure(ICoach coach, IReadOnlyList<LabelledText> texts)
    {
        var taken = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                coach.Read(text.Kind, text.Text, text.About);
                if (round > 1)
                    taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        taken.Sort();
        return taken.Count == 0 ? (0, 0) : (taken[taken.Count / 2], taken[(int)(taken.Count * 0.99)]);
    }
}
