using System.Diagnostics;
using System.Globalization;
using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Bot.Benchmarks.Feedback;

/// <summary>How long it takes to choose whom to ask for a note, in a team of 500 with two years behind it.</summary>
internal static class RotationCommand
{
    private const int People = 500;
    private const int Weeks = 104;
    private const int PromptsAWeek = 5;
    private const int WarmUps = 50;
    private const int Rounds = 200;
    private const double Goal = 5;

    /// <summary>0 when the goal is reached, else 1.</summary>
    public static int Run(TextWriter output)
    {
        var now = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
        var team = Team(now);
        var took = new List<double>();
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var since = Stopwatch.GetTimestamp();
            var asked = Rotation.Choose(new Offered(1 + round % People, IsNamed: true, round), team, now);
            if (round >= WarmUps && asked.Count == Rotation.Most)
                took.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        took.Sort();
        var (middle, slow) = (took[took.Count / 2], took[^(took.Count / 10)]);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A choice among {People}: {middle:0.000} ms in the middle, {slow:0.000} ms for the slowest in ten; the goal is under {Goal:0} ms."));
        return slow < Goal ? 0 : 1;
    }

    private static List<Colleague> Team(DateTimeOffset now)
    {
        var random = new Random(1);
        var asked = Enumerable.Range(0, People + 1).Select(_ => new List<PastAsk>()).ToList();
        var gave = Enumerable.Range(0, People + 1).Select(_ => new List<DateTimeOffset>()).ToList();
        var received = Enumerable.Range(0, People + 1).Select(_ => new List<DateTimeOffset>()).ToList();
        for (var prompt = 0; prompt < Weeks * PromptsAWeek; prompt++)
        {
            var (at, writer) = (now.AddDays(-7 * Weeks + prompt * 7.0 / PromptsAWeek), random.Next(1, People + 1));
            for (var one = 0; one < Rotation.Most; one++)
            {
                var id = random.Next(1, People + 1);
                asked[id].Add(new PastAsk(at, writer));
                gave[id].Add(at);
                received[writer].Add(at);
            }
        }

        return
        [
            .. Enumerable.Range(1, People).Select(id => new Colleague { Id = id, Asked = asked[id], Gave = gave[id], Received = received[id], IsAvailable = id % 7 != 0 }),
        ];
    }
}
