using System.Text.Json;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Benchmarks.Coach;

/// <summary>Pairs of texts that differ in a clause which makes a label true or not.</summary>
internal static class CoachPairs
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <exception cref="FormatException">A line is no such object, or names no label.</exception>
    public static int Print(ICoach coach, string path, TextWriter to)
    {
        var sides = new List<(string Pair, Label Label, bool IsRight)>();
        foreach (var line in File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            Side side;
            try
            {
                side = JsonSerializer.Deserialize<Side>(line, Format)!;
            }
            catch (JsonException fault)
            {
                throw new FormatException($"{path}: {fault.Message}", fault);
            }

            if (!Labels.TryParse(side.Label, out var label))
                throw new FormatException($"{path}: there is no label \"{side.Label}\".");
            var kind = Enum.GetValues<WordsKind>().First(kind => Labels.Of(kind).Contains(label));
            sides.Add((side.Pair, label, coach.Read(kind, side.Text, side.Customer ?? "").Has(label) == side.Expected));
        }

        foreach (var group in sides.GroupBy(side => side.Label).OrderBy(group => group.Key))
        {
            var both = group.GroupBy(side => side.Pair).Count(pair => pair.All(side => side.IsRight));
            to.WriteLine($"{group.Key.Name(),-26} right {group.Count(side => side.IsRight),4} of {group.Count(),4}; pairs {both,4} of {group.Select(side => side.Pair).Distinct().Count(),4}");
        }

        var pairs = sides.GroupBy(side => side.Pair).ToList();
        to.WriteLine(FormattableString.Invariant(
            $"right: {sides.Count(side => side.IsRight)} of {sides.Count} ({100.0 * sides.Count(side => side.IsRight) / Math.Max(1, sides.Count):0.0} %)"));
        to.WriteLine(FormattableString.Invariant(
            $"pairs right on both sides: {pairs.Count(pair => pair.All(side => side.IsRight))} of {pairs.Count} ({100.0 * pairs.Count(pair => pair.All(side => side.IsRight)) / Math.Max(1, pairs.Count):0.0} %)"));
        return 0;
    }

    private sealed record Side(string Pair, string Label, string Text, bool Expected, string? Customer = null);
}
