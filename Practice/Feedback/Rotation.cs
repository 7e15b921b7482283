using System.Globalization;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Practice.Feedback;

/// <summary>
/// Whose turn it is to be asked for a note. Who was asked least comes first, what was lately weighing more than what was long ago; who has
/// received more than they gave comes a little sooner, and who gave unasked a little later. The same history always gives the same answer.
/// </summary>
public sealed class Rotation
{
    /// <summary>So many are asked by name.</summary>
    public const int Most = 2;

    private const int PairOf = 2;

    private const double PerNote = 0.2;
    private const double MostForNotes = 0.6;
    private const double PerPair = 0.25;

    /// <summary>So many more received than given are worth a word.</summary>
    private const double WorthAWord = 1.5;

    // Powers differ in their last digits from machine to machine.
    private const int Digits = 9;

    /// <summary>Whoever came less than this long ago is new, and left in peace.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromDays(7);

    private readonly Offered _offered;
    private readonly List<Colleague> _free;
    private readonly AskLoads _loads;
    private readonly DateTimeOffset? _askedBefore;

    private Rotation(Offered offered, IReadOnlyList<Colleague> team, DateTimeOffset now)
    {
        _offered = offered;
        // Who writes without a name is asked like everybody: if it were never them, it would tell whose it is.
        _free = [.. team.Where(one => one.IsAvailable && (!offered.IsNamed || one.Id != offered.WriterId) && (one.Since is not { } since || since + Settling <= now))];
        _loads = new AskLoads(team, now);
        _askedBefore = team.SelectMany(AsksOfWriter).Select(ask => (DateTimeOffset?)ask.At).Max();
    }

    /// <summary>Whom to ask, the one whose turn it is most first; fewer than two where fewer are there.</summary>
    /// <param name="offered">What notes are asked for.</param>
    /// <param name="team">Everybody in the team, the writer among them.</param>
    /// <param name="now">When.</param>
    public static IReadOnlyList<Asked> Choose(Offered offered, IReadOnlyList<Colleague> team, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(offered);
        ArgumentNullException.ThrowIfNull(team);
        var most = MostIn(team.Count, team.Count(one => one.HasMet), offered.IsNamed);
        return most == 0 ? [] : new Rotation(offered, team, now).First(most);
    }

    /// <summary>How many are asked by name at most: nobody where their names would tell who wrote it, one in a team of two.</summary>
    /// <param name="people">How many are in the team, the writer among them.</param>
    /// <param name="met">How many of them have met the bot.</param>
    /// <param name="isNamed">Whether the writer's name stands with it.</param>
    public static int MostIn(int people, int met, bool isNamed) => !isNamed && met < Anonymity.LeastWhereAsked ? 0 : people <= PairOf ? 1 : Most;

    private List<Asked> First(int most) =>
    [
        .. _free.Select(one => (One: one, Score: ScoreOf(one)))
            .OrderBy(one => WasAskedJustNow(one.One))
            .ThenBy(one => one.Score)
            .ThenBy(one => one.One.Asked.Select(ask => (DateTimeOffset?)ask.At).Max())
            .ThenBy(one => SeededOrder.Key(_offered.Seed, one.One.Id.ToString(CultureInfo.InvariantCulture)))
            .Take(most)
            .Select(one => new Asked(one.One.Id, ReasonOf(one.One))),
    ];

    private double ScoreOf(Colleague one)
    {
        var owed = Math.Clamp(PerNote * OwedBy(one), -MostForNotes, MostForNotes);
        return Math.Round(_loads.Of(one.Id) - owed + PerPair * _loads.Lately(AsksOfWriter(one).Select(ask => ask.At)), Digits);
    }

    // The two of the writer's last time, while others are there.
    private bool WasAskedJustNow(Colleague one) => _askedBefore is { } last && AsksOfWriter(one).Any(ask => ask.At == last);

    // Without a name nothing may hang on whose it is.
    private IEnumerable<PastAsk> AsksOfWriter(Colleague one) => _offered.IsNamed ? one.Asked.Where(ask => ask.By == _offered.WriterId) : [];

    private double OwedBy(Colleague one) => _loads.Lately(one.Received) - _loads.Lately(one.Gave);

    private AskReason ReasonOf(Colleague one)
    {
        if (one.Gave.Count == 0)
            return AskReason.NotYet;
        if (_free.Count == 1)
            return AskReason.WhoIsHere;
        var gave = _loads.Lately(one.Gave);
        if (_free.TrueForAll(other => _loads.Lately(other.Gave) >= gave))
            return AskReason.GaveLeastLately;
        return OwedBy(one) >= WorthAWord ? AskReason.HasReceived : _free.Count <= Most ? AskReason.WhoIsHere : AskReason.AskedLeastLately;
    }
}

/// <summary>Something that notes are asked for.</summary>
/// <param name="WriterId">Who wrote it; 0 where that doesn't matter.</param>
/// <param name="IsNamed">Whether their name stands with it.</param>
/// <param name="Seed">Decides between equals.</param>
public sealed record Offered(long WriterId, bool IsNamed, long Seed);
