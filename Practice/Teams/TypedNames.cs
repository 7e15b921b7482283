using System.Text.RegularExpressions;

namespace EmpathyBot.Practice.Teams;

/// <summary>Parts what was typed into names. What parts them may stand in a name too: there the longest name that is known wins.</summary>
internal static partial class TypedNames
{
    // "de la Cruz, Maria, Dr." has two commas; nobody's name has many.
    private const int MostParts = 5;

    /// <summary>The names, in their order.</summary>
    /// <param name="typed">All of it.</param>
    /// <param name="isKnown">Whether a name, as <see cref="Plain"/> has it, is somebody's whole name.</param>
    public static IEnumerable<string> Read(string? typed, Func<string, bool> isKnown)
    {
        var text = typed ?? "";
        var parts = PartsOf(text);
        for (var first = 0; first < parts.Count;)
        {
            var last = Math.Min(first + MostParts, parts.Count) - 1;
            while (last > first && !isKnown(Plain(Named(text, parts[first], parts[last]))))
                last--;
            yield return Named(text, parts[first], parts[last]);
            first = last + 1;
        }
    }

    /// <summary>A name with its blanks and commas as everybody would write them.</summary>
    public static string Plain(string name) => Blanks().Replace(name, match => match.Value.Contains(',', StringComparison.Ordinal) ? ", " : " ").Trim();

    private static List<(int From, int To)> PartsOf(string text)
    {
        var parts = new List<(int From, int To)>();
        var from = 0;
        foreach (Match separator in Separator().Matches(text))
        {
            parts.Add((from, separator.Index));
            from = separator.Index + separator.Length;
        }

        parts.Add((from, text.Length));
        return [.. parts.Where(part => Named(text, part, part).Length > 0)];
    }

    private static string Named(string text, (int From, int To) first, (int From, int To) last) => text[first.From..last.To].Trim().TrimStart('@').TrimStart();

    [GeneratedRegex(@"[,;\r\n\t]|\sand(?=\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*,\s*|\s+")]
    private static partial Regex Blanks();
}
