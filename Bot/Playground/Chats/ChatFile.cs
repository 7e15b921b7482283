using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>A chat on disk: one event a line, added as it happens, written anew and shorter when it has grown.</summary>
internal sealed class ChatFile(PlaygroundFolder folder, string key, ILogger log)
{
    private readonly string _path = Path.Combine(folder.Path, $"{key}.jsonl");

    /// <summary>What was kept. Where a stopped host left half a line, the file is written anew without it: the next line needs a place of its own.</summary>
    public List<ChatEvent> Read()
    {
        var events = new List<ChatEvent>();
        if (!File.Exists(_path))
            return events;

        var text = File.ReadAllText(_path);
        var whole = text.EndsWith('\n');
        var number = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            if (Parse(line) is { } read && read.Sequence > (events.Count == 0 ? 0 : events[^1].Sequence))
                events.Add(read);
            else
            {
                whole = false;
                log.LogWarning("{File} line {Line} is not whole (a host was stopped while writing it?) and is left out.", _path, number);
            }
        }

        if (!whole)
            Replace(events);

        return events;
    }

    public void Add(ChatEvent happened) => File.AppendAllText(_path, Line(happened));

    public void Replace(IEnumerable<ChatEvent> events) => folder.Replace(_path, string.Concat(events.Select(Line)));

    private static string Line(ChatEvent of) => new JsonObject
    {
        ["sequence"] = of.Sequence,
        ["kind"] = of.Kind,
        ["id"] = of.Id,
        ["body"] = of.Body.DeepClone(),
    }.ToJsonString() + "\n";

    private static ChatEvent? Parse(string line)
    {
        try
        {
            var read = JsonNode.Parse(line);
            return read?["sequence"] is JsonValue number && number.TryGetValue<long>(out var sequence)
                && read.Text("kind") is { } kind && read.Text("id") is { } id && read.Object("body") is { } body
                ? new ChatEvent(sequence, kind, id, (JsonObject)body.DeepClone())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
