namespace EmpathyBot.Practice.Feedback;

/// <summary>
/// How much each of a team was asked, what was lately weighing more than what was long ago. Who was away, or came later, starts again a turn
/// or so below the others: what they missed isn't all made up for.
/// </summary>
internal sealed class AskLoads
{
    /// <summary>After so many days something weighs half.</summary>
    private const double HalfLife = 28;

    /// <summary>Who was away makes up for so many turns at most.</summary>
    private const double MostToMakeUp = 1.5;

    private readonly DateTimeOffset _now;
    private readonly Dictionary<long, double> _loads;
    private double _sum;

    public AskLoads(IReadOnlyList<Colleague> team, DateTimeOffset now)
    {
        _now = now;
        _loads = team.ToDictionary(one => one.Id, _ => 0.0);
        foreach (var (at, id) in team.SelectMany(one => one.Asked.Select(ask => (ask.At, one.Id))).Order())
        {
            var turn = WeightOf(at);
            var before = _loads[id];
            _loads[id] = LiftedTo(before, turn) + turn;
            _sum += _loads[id] - before;
        }
    }

    public double Of(long id) => LiftedTo(_loads[id], 1);

    /// <summary>What these moments weigh together.</summary>
    public double Lately(IEnumerable<DateTimeOffset> moments) => moments.Sum(WeightOf);

    private double LiftedTo(double load, double turn) => Math.Max(load, _sum / _loads.Count - MostToMakeUp * turn);

    private double WeightOf(DateTimeOffset at) => Math.Pow(2, Math.Min(0, (at - _now).TotalDays / HalfLife));
}
