namespace EmpathyBot.Practice.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate closest to what was written, or null when none is close.</summary>
    public static string? To(string written, IEnumerable<string> candidates) => All(written, candidates).FirstOrDefault();

    /// <summary>The candidates that are close to what was written, the closest first.</summary>
    public static IEnumerable<string> All(string written, IEnumerable<string> candidates)
    {
        var allowed = Math.Clamp(written.Length / 3, 1, 3);
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - written.Length) <= allowed)
            .Select(candidate => (candidate, distance: Distance(written.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= allowed && pair.distance < Math.Max(pair.candidate.Length, 2))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate);
    }

    /// <summary>" Did you mean 'x'?", or nothing.</summary>
    public static string Question(string written, IEnumerable<string> candidates) =>
        To(written, candidates) is { } meant ? $" Did you mean '{meant}'?" : "";

    // Letters put in, left out, changed, or two neighbours swapped (optimal string alignment).
    private static int Distance(string from, string to)
    {
        var twoAbove = new int[to.Length + 1];
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var here = new int[to.Length + 1];
            here[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var change = from[row - 1] == to[column - 1] ? 0 : 1;
                here[column] = Math.Min(Math.Min(here[column - 1], above[column]) + 1, above[column - 1] + change);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                    here[column] = Math.Min(here[column], twoAbove[column - 2] + 1);
            }

            (twoAbove, above) = (above, here);
        }

        return above[to.Length];
    }
}
