using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A team that offers and is asked, prompt after prompt, the same for the same seed.</summary>
internal sealed class Season
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly Random _random;
    private readonly Dictionary<long, List<PastAsk>> _asked = [];
    private readonly Dictionary<long, List<DateTimeOffset>> _gave = [];
    private readonly Dictionary<long, List<DateTimeOffset>> _received = [];

    public Season(int people, int seed)
    {
        _random = new Random(seed);
        for (var id = 1; id <= people; id++)
            Join(id, null);
    }

    public DateTimeOffset Now { get; private set; } = Start;

    /// <summary>Who is in it, and since when.</summary>
    public Dictionary<long, DateTimeOffset?> People { get; } = [];

    public HashSet<long> Away { get; } = [];

    /// <summary>What was chosen, in order: who offered, who could be asked, who was.</summary>
    public List<(long Writer, IReadOnlyList<Colleague> Team, IReadOnlyList<Asked> Asked, DateTimeOffset At)> Prompts { get; } = [];

    public void Join(long id, DateTimeOffset? since)
    {
        People[id] = since;
        (_asked[id], _gave[id], _received[id]) = ([], [], []);
    }

    public int AskedOf(long id) => _asked[id].Count;

    public int ReceivedBy(long id) => _received[id].Count;

    public IReadOnlyList<Colleague> Team() =>
    [
        .. People.Select(one => new Colleague
        {
            Id = one.Key,
            Since = one.Value,
            Asked = [.. _asked[one.Key]],
            Gave = [.. _gave[one.Key]],
            Received = [.. _received[one.Key]],
            IsAvailable = !Away.Contains(one.Key),
        }),
    ];

    /// <summary>Everybody offers once, in an order by lot; those who are asked give a note as often as not.</summary>
    public void Round(Func<long, bool>? offers = null)
    {
        foreach (var writer in Shuffled(People.Keys))
        {
            if (offers?.Invoke(writer) ?? true)
                Offer(writer);
        }
    }

    public void Offer(long writer)
    {
        Now += TimeSpan.FromDays(_random.Next(1, 4));
        var team = Team();
        var asked = Rotation.Choose(new Offered(writer, IsNamed: true, _random.Next()), team, Now);
        Prompts.Add((writer, team, asked, Now));
        foreach (var one in asked)
        {
            _asked[one.Id].Add(new PastAsk(Now, writer));
            if (_random.Next(2) == 0)
                continue;
            _gave[one.Id].Add(Now);
            _received[writer].Add(Now);
        }
    }

    private List<long> Shuffled(IEnumerable<long> ids)
    {
        var all = ids.ToArray();
        _random.Shuffle(all);
        return [.. all];
    }
}
