using System.Text.Json;
using System.Text.Json.Serialization;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Storage.Turns;

/// <summary>What was found in a text, as it is kept beside it: quotes are named by their place, so that words are kept once.</summary>
internal static partial class FindingsJson
{
    public static string Write(IEnumerable<DrillFinding> findings) => JsonSerializer.Serialize(
        findings.Select(one => new Kept(
            one.Finding.Label.Name(), one.Finding.Start, one.Finding.Quote.Length, Math.Round(one.Finding.Confidence, 3), one.Finding.Why, one.IsWithdrawn ? true : null)).ToArray(),
        KeptJson.Default.KeptArray);

    /// <summary>The findings; none where the text or they have been erased. A label that is no more, or a place outside the text, is left out.</summary>
    public static IReadOnlyList<DrillFinding> Read(string? json, string? text)
    {
        if (string.IsNullOrEmpty(json) || text is null)
            return [];
        var found = new List<DrillFinding>();
        foreach (var kept in JsonSerializer.Deserialize(json, KeptJson.Default.KeptArray) ?? [])
        {
            if (Labels.TryParse(kept.Label, out var label) && kept.Start >= 0 && kept.Length > 0 && kept.Start <= text.Length - kept.Length)
                found.Add(new DrillFinding(new Finding(label, kept.Start, text.Substring(kept.Start, kept.Length), kept.Confidence, kept.Why), kept.Withdrawn ?? false));
        }

        return found;
    }

    internal sealed record Kept(string Label, int Start, int Length, double Confidence, string Why, bool? Withdrawn);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Kept[]))]
    private sealed partial class KeptJson : JsonSerializerContext;
}
