using System.Globalization;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Practice.Selection;

/// <summary>Understands what a person wishes to practise.</summary>
public static class WishMatch
{
    private const int MostSuggestions = 3;

    private static readonly string[] Units = ["min", "mins", "minute", "minutes"];

    private static readonly char[] Punctuation = [.. ".,!?\"':;()“”„‘’«»…"];

    /// <summary>Whether nothing is wished for: no word in it.</summary>
    public static bool IsNone(string? wish) => wish is null || !WordsOf(wish).Any();

    /// <summary>How many minutes there are, when that is what is wished for: "2", "2 min", "3 minutes"; else null.</summary>
    public static int? MinutesIn(string? wish) => WordsOf(wish ?? "").ToList() switch
    {
        [var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) => minutes,
        [var count, var unit] when Units.Contains(unit, StringComparer.OrdinalIgnoreCase)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) => minutes,
        _ => null,
    };

    /// <summary>The dilemmas that are meant: by what takes no longer than so many minutes (the shortest ones where none does), by id, by topic, by the beginning of one id or topic, or by words of the title.</summary>
    public static IReadOnlyList<Dilemma> Find(string wish, IReadOnlyList<Dilemma> dilemmas)
    {
        if (MinutesIn(wish) is { } minutes && dilemmas.Count > 0)
        {
            var least = Math.Max(minutes, dilemmas.Min(dilemma => dilemma.Minutes));
            return [.. dilemmas.Where(dilemma => dilemma.Minutes <= least)];
        }

        var words = WordsOf(wish).ToList();
        var name = string.Join('-', words);
        Func<Dilemma, bool>[] ways =
        [
            dilemma => Same(dilemma.Id, name),
            dilemma => Same(dilemma.Topic, name),
            dilemma => Same(string.Join(' ', WordsOf(dilemma.Title)), string.Join(' ', words)),
        ];
        foreach (var way in ways)
        {
            var found = dilemmas.Where(way).ToList();
            if (found.Count > 0)
                return found;
        }

        return ByBeginning(name, dilemmas) ?? [.. dilemmas.Where(dilemma => words.All(word => WordsOf(dilemma.Title).Any(other => Same(other, word))))];
    }

    /// <summary>Topics and ids that are like the wish; all topics when none is.</summary>
    public static IReadOnlyList<string> Closest(string wish, IReadOnlyList<Dilemma> dilemmas)
    {
        var names = dilemmas.Select(dilemma => dilemma.Topic).Concat(dilemmas.Select(dilemma => dilemma.Id)).Distinct(StringComparer.Ordinal).ToList();
        var name = string.Join('-', WordsOf(wish));
        var closest = names.Where(one => one.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .Concat(Nearest.All(name, names))
            .Distinct(StringComparer.Ordinal)
            .Take(MostSuggestions)
            .ToList();
        return closest.Count > 0 ? closest : [.. dilemmas.Select(dilemma => dilemma.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static List<Dilemma>? ByBeginning(string name, IReadOnlyList<Dilemma> dilemmas)
    {
        var names = dilemmas.Select(dilemma => dilemma.Id)
            .Concat(dilemmas.Select(dilemma => dilemma.Topic))
            .Distinct(StringComparer.Ordinal)
            .Where(one => one.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return names.Count == 1 ? [.. dilemmas.Where(dilemma => dilemma.Id == names[0] || dilemma.Topic == names[0])] : null;
    }

    private static IEnumerable<string> WordsOf(string text) => text
        .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim(Punctuation))
        .Where(word => word.Length > 0);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
