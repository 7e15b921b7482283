using System.Text.Json;
using System.Text.Json.Serialization;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Benchmarks.Coach;

/// <summary>A text with what is in it, as a line of a file: each label with its quote.</summary>
internal sealed record CoachLine(
    string Id, string Kind, string? Customer, string Text, Dictionary<string, JsonElement>? Skills, Dictionary<string, JsonElement>? Flags, int? Depth)
{
    private const int Deepest = 2;
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private IEnumerable<KeyValuePair<string, JsonElement>> Named => (Skills ?? []).Concat(Flags ?? []).Where(mark => mark.Value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null));

    /// <summary>Labels that the coach doesn't have: they can be neither found nor missed, so whoever reads the figures should know.</summary>
    public IEnumerable<string> Unknown => Named.Select(mark => mark.Key).Where(name => !Labels.TryParse(name, out _));

    /// <exception cref="FormatException">A line is no such object; the message says which and why.</exception>
    public static IEnumerable<CoachLine> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            CoachLine read;
            try
            {
                read = JsonSerializer.Deserialize<CoachLine>(line, Format) ?? throw new JsonException("It is null.");
            }
            catch (JsonException fault)
            {
                throw new FormatException($"{path}, line {number}: {fault.Message}", fault);
            }

            if (read.Text is null || read.Id is null)
                throw new FormatException($"{path}, line {number}: it needs \"id\" and \"text\".");
            if (read.Depth is < 0 or > Deepest)
                throw new FormatException($"{path}, line {number}: \"depth\" is 0, 1 or 2, not {read.Depth}.");
            yield return read;
        }
    }

    public LabelledText ToText()
    {
        var kind = Kind switch
        {
            null or "reply" => WordsKind.Reply,
            "peer" => WordsKind.Peer,
            "reflection" => WordsKind.Reflection,
            _ => throw new FormatException($"{Id}: \"kind\" is reply, peer or reflection, not {Kind}."),
        };
        return new LabelledText(Id, 0, kind, true, Customer ?? "", Text, [.. Named.SelectMany(MarksOf)], [], Depth);
    }

    private IEnumerable<Mark> MarksOf(KeyValuePair<string, JsonElement> named)
    {
        if (!Labels.TryParse(named.Key, out var label))
            return [];
        return named.Value.ValueKind is JsonValueKind.Array
            ? named.Value.EnumerateArray().Select(quote => MarkOf(label, quote))
            : [MarkOf(label, named.Value)];
    }

    // What is no quote that stands in the text says only that the label is there.
    private Mark MarkOf(Label label, JsonElement value)
    {
        var quote = value.ValueKind is JsonValueKind.String ? value.GetString()! : "";
        var start = quote.Length > 0 ? Text.IndexOf(quote, StringComparison.OrdinalIgnoreCase) : -1;
        return start < 0 ? new Mark(label, 0, Text.Length) : new Mark(label, start, start + quote.Length);
    }
}
