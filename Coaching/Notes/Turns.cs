using System.Text.RegularExpressions;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Notes;

/// <summary>Reads <c>turns.txt</c> and <c>adjectives.txt</c>, and finds their turns in a part.</summary>
internal sealed partial class Turns
{
    private const int MostOfOne = 4;

    // A part is a few hundred letters and takes microseconds; this is for what nobody would type.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    private readonly List<Turn> _turns = [];
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);

    private Turns()
    {
        foreach (var line in NoteFiles.Lines("adjectives.txt"))
        {
            var (words, did) = Split(line, "=");
            foreach (var word in words.Split(',', StringSplitOptions.TrimEntries))
                Did.TryAdd(word, did);
        }

        _named["start"] = _named["sentence"] = @"\G";
        // The longest first: "high and mighty" is no "high".
        _named["adj"] = $"(?:{string.Join('|', Did.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape))})";
        foreach (var line in NoteFiles.Lines("turns.txt"))
            Read(line);
    }

    /// <summary>What is in the lists of this assembly.</summary>
    public static Turns Shipped { get; } = new();

    /// <summary>What words of that adjective did.</summary>
    public Dictionary<string, string> Did { get; } = new(StringComparer.Ordinal);

    /// <summary>All turns in it, in the order of the list.</summary>
    public IEnumerable<Heard> In(PartText part)
    {
        var places = new Beginnings(part.Own);
        foreach (var turn in _turns.Where(turn => turn.MayStandIn(part.Own)))
        {
            foreach (var match in Matches(turn, part.Own, places))
            {
                if (!Harmless.Is(turn.Label, part, match.Index, match.Index + match.Length))
                    yield return new Heard(turn.Label, match.Index, match.Index + match.Value.TrimEnd().Length, turn.Why, turn, match);
            }
        }
    }

    private static List<Match> Matches(Turn turn, string text, Beginnings places)
    {
        var found = new List<Match>();
        try
        {
            if (turn.Place is Place.Anywhere)
            {
                for (var match = turn.Pattern.Match(text); match.Success && found.Count < MostOfOne; match = match.NextMatch())
                    found.Add(match);
            }
            else
            {
                found.AddRange(places.Of(turn.Place).Select(place => turn.Pattern.Match(text, place)).Where(match => match.Success).Take(MostOfOne));
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What takes so long is no sentence; there is nothing to say about it.
        }

        return found;
    }

    private void Read(string line)
    {
        if (line.StartsWith("let ", StringComparison.Ordinal))
        {
            var (name, pattern) = Split(line[4..], " = ");
            _named.Add(name, Filled(pattern));
            return;
        }

        var (rule, gentler) = Split(line, " => ");
        var cells = rule.Split(" | ", 3);
        var (label, why) = Split(cells[0], " ");
        if (!Labels.TryParse(label, out var parsed))
            throw new InvalidOperationException($"There is no label \"{label}\" for a turn.");
        var place = cells[2].StartsWith("<<start>>", StringComparison.Ordinal) ? Place.Clause : cells[2].StartsWith("<<sentence>>", StringComparison.Ordinal) ? Place.Sentence : Place.Anywhere;
        _turns.Add(new Turn(
            parsed,
            $"{label}.{why}",
            cells[1] == "*" ? [] : cells[1].Split(',', StringSplitOptions.TrimEntries),
            place,
            new Regex(Filled(cells[2].Trim()), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Longest),
            gentler.Split(" || ", StringSplitOptions.RemoveEmptyEntries)));
    }

    private string Filled(string pattern) => Names().Replace(pattern, name => _named[name.Groups[1].Value]);

    private static (string Before, string After) Split(string line, string by)
    {
        var at = line.IndexOf(by, StringComparison.Ordinal);
        return at < 0 ? (line.Trim(), "") : (line[..at].Trim(), line[(at + by.Length)..].Trim());
    }

    [GeneratedRegex("<<([a-z]+)>>")]
    private static partial Regex Names();
}
