using System.Text.Json;
using System.Text.Json.Serialization;
using EmpathyBot.Coaching.Findings;
using EmpathyBot.Practice.Findings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Coaching.SecondReading;

/// <summary>
/// A language model that reads the words once more. Of what it says, only quotes count that stand in the text as they are, with labels that
/// there are; its own words are never shown.
/// </summary>
public sealed partial class ModelReader(IChatClient model, TimeProvider time, ILogger<ModelReader> logger) : ISecondReader
{
    /// <summary>Whoever has waited so long reads something else by now.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Less sure than the coach has to be: it adds where that found nothing.
    private const double Confidence = 0.6;
    private const int ShortestQuote = 3;
    private const int LongestText = 4_000;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> ReadAsync(WordsKind kind, string text, string about, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(about);
        if (text.Length > LongestText)
            return [];
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var answer = await model.GetResponseAsync(
                [new ChatMessage(ChatRole.System, ModelGuide.For(kind)), new ChatMessage(ChatRole.User, ModelGuide.Ask(text, about))],
                new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 },
                both.Token);
            return FindingsIn(kind, text, answer.Text);
        }
#pragma warning disable CA1031 // Whatever keeps a second reader from reading must not cost anybody anything.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(fault, "The second reader did not read; what the coach found stands.");
            return [];
        }
#pragma warning restore CA1031
    }

    private static IReadOnlyList<Finding> FindingsIn(WordsKind kind, string text, string answer)
    {
        // Some models put their JSON between fences.
        var (from, to) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (from < 0 || to < from)
            return [];
        var said = JsonSerializer.Deserialize(answer[from..(to + 1)], SaidJson.Default.Said);
        var found = new Dictionary<Label, Finding>();
        foreach (var one in said?.Findings ?? [])
        {
            if (one.Quote is not { Length: >= ShortestQuote } quote || one.Label is null || !Labels.TryParse(one.Label, out var label) || !Labels.Of(kind).Contains(label))
                continue;
            var start = text.IndexOf(quote, StringComparison.Ordinal);
            if (start >= 0)
                found.TryAdd(label, new Finding(label, start, quote, Confidence, Whys.Of(label)));
        }

        return [.. found.Values.OrderBy(finding => finding.Start)];
    }

    private sealed record Said(IReadOnlyList<SaidFinding>? Findings);

    private sealed record SaidFinding(string? Label, string? Quote);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Said))]
    private sealed partial class SaidJson : JsonSerializerContext;
}
