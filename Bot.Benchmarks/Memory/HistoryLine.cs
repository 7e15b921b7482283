using System.Text.Json;
using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Bot.Benchmarks.Memory;

/// <summary>One line of a replay: {"id", "parameters": [21], "retention", "reviews": [{"days", "rating"}]}.</summary>
internal sealed record HistoryLine(JsonElement Id, Fsrs Fsrs, IReadOnlyList<(double Days, Rating Rating)> Reviews)
{
    /// <exception cref="FormatException">It is none; the message says in a sentence what is wrong.</exception>
    public static HistoryLine Read(string line)
    {
        JsonElement history;
        try
        {
            history = JsonSerializer.Deserialize<JsonElement>(line);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"This is not JSON (near character {fault.BytePositionInLine + 1}).", fault);
        }

        if (history.ValueKind != JsonValueKind.Object)
            throw new FormatException("A history is a JSON object with id, parameters, retention and reviews.");
        var id = Member(history, "id", "the history");
        return id.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? new(id, Scheduler(history), [.. Items(history, "reviews").Select(Review)])
            : throw new FormatException("The id must be text or a number.");
    }

    private static Fsrs Scheduler(JsonElement history)
    {
        var weights = Items(history, "parameters").Select((weight, at) => Number(weight, $"w{at} in parameters")).ToList();
        var retention = Number(Member(history, "retention", "the history"), "the retention");
        if (!(retention is > 0 and <= 1))
            throw new FormatException("The retention must be above 0 and at most 1.");
        try
        {
            return new(FsrsParameters.Nearest(weights), retention);
        }
        catch (ArgumentException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    private static (double Days, Rating Rating) Review(JsonElement review, int at)
    {
        var name = $"review {at + 1}";
        if (review.ValueKind != JsonValueKind.Object)
            throw new FormatException($"The {name} must be an object with days and rating.");
        var days = Number(Member(review, "days", $"the {name}"), $"days of {name}");
        var rating = Number(Member(review, "rating", $"the {name}"), $"the rating of {name}");
        if (days < 0)
            throw new FormatException($"The days of {name} are less than 0.");
        return rating is 1 or 2 or 3 or 4
            ? (days, (Rating)rating)
            : throw new FormatException($"The rating of {name} must be 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy).");
    }

    private static JsonElement Member(JsonElement owner, string name, string ofWhat) =>
        owner.TryGetProperty(name, out var member) ? member : throw new FormatException($"There is no '{name}' in {ofWhat}.");

    private static IEnumerable<JsonElement> Items(JsonElement history, string name) =>
        Member(history, name, "the history") is { ValueKind: JsonValueKind.Array } items
            ? items.EnumerateArray()
            : throw new FormatException($"The {name} must be an array.");

    private static double Number(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"What stands for {name} must be a finite number.");
}
