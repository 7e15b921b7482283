using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>Remembers how far the clock was moved, so that a restart doesn't turn time back under what the bot has kept.</summary>
internal sealed class ClockFile(PlaygroundFolder folder, ILogger<ClockFile> log)
{
    private string File => Path.Combine(folder.Path, "clock.json");

    public TimeSpan Read()
    {
        if (!System.IO.File.Exists(File))
            return TimeSpan.Zero;

        try
        {
            var said = JsonNode.Parse(System.IO.File.ReadAllText(File))?["ahead"]?.GetValue<string>();
            return TimeSpan.TryParseExact(said, "c", CultureInfo.InvariantCulture, out var ahead) && ahead >= TimeSpan.Zero && ahead <= ClockMove.Furthest
                ? ahead
                : throw new JsonException($"\"ahead\" is {said ?? "missing"}");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            log.LogWarning("{File} can't be read ({Why}); the playground's clock starts at the real time.", File, fault.Message);
            return TimeSpan.Zero;
        }
    }

    public void Write(TimeSpan ahead)
    {
        var body = new JsonObject { ["ahead"] = ahead.ToString("c", CultureInfo.InvariantCulture) };
        folder.Replace(File, body.ToJsonString() + "\n");
    }
}
