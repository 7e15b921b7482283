using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>What somebody asks of the clock: how far, or in a sentence why it can't be done.</summary>
internal sealed record ClockMove(TimeSpan By, string? Complaint = null)
{
    /// <summary>Ten years. Further than any practice goes, and well inside what a calendar can hold.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(3653);

    private const string Shape = "Write days.hours:minutes:seconds, such as {\"advance\":\"1.02:00:00\"} for a day and two hours.";

    public static ClockMove Read(JsonNode? body, TimeSpan ahead)
    {
        if ((body as JsonObject)?["advance"] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return Refuse($"The body names no time to advance by. {Shape}");

        var text = value.GetValue<string>();
        if (!TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var by))
            return Refuse($"\"{(text.Length > 40 ? text[..40] + "..." : text)}\" is no length of time. {Shape}");

        if (by < TimeSpan.Zero)
            return Refuse($"The clock only goes forward; {by:c} is negative.");

        return by > Furthest || ahead + by > Furthest
            ? Refuse($"{by:c} is too far: the clock can be at most ten years ({Furthest:c}) ahead of the real time.")
            : new ClockMove(by);
    }

    private static ClockMove Refuse(string complaint) => new(TimeSpan.Zero, complaint);
}
