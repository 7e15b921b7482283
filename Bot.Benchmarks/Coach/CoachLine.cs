using System.Text.Json;
using System.Text.Json.Serialization;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Benchmarks.Coach;

/// <summary>A text with what is in it, as a line of a file: each label with its quote.</summary>
internal sealed record CoachLine(
    string Id, string Kind, string? Customer, string Text, Dictionary<string, string>? Skills, Dictionary<string, string>? Flags, int? Depth)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public IEnumerable<KeyValuePair<string, string>> Marks => (Skills ?? []).Concat(Flags ?? []);

    /// <exception cref="FormatException">A line is no such object, or names no such label; the message says which.</exception>
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
        return new LabelledText(Id, 0, kind, true, Customer ?? "", Text, [.. Marks.Select(MarkOf).OfType<Mark>()], [], Depth);
    }

    // A quote that doesn't stand in the text says only that the label is there.
    private Mark? MarkOf(KeyValuePair<string, string> mark)
    {
        if (!Labels.TryParse(mark.Key, out var label))
            return null;
        var start = mark.Value is { Length: > 0 } ? Text.IndexOf(mark.Value, StringComparison.OrdinalIgnoreCase) : -1;
        return start < 0 ? new Mark(label, 0, Text.Length) : new Mark(label, start, start + mark.Value.Length);
    }
}
