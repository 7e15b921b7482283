using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>Reads a JSON body, or says in a sentence what it is instead.</summary>
internal static class Body
{
    // The same key twice would be read one way here and another way by the bot.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<(JsonObject? Body, string? Complaint)> ReadAsync(HttpContext context)
    {
        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, documentOptions: Strict, cancellationToken: context.RequestAborted);
            return body is JsonObject read ? (read, null) : (null, "The body is JSON, but not an object.");
        }
        catch (JsonException fault)
        {
            return (null, $"The body is not JSON: {fault.Message}");
        }
    }
}
