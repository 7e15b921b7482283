using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmpathyBot.Bot.Benchmarks.Turns;

/// <summary>The yardstick: an endpoint that reads an activity and posts a 2 KB card to the connector, and does nothing else.</summary>
internal static partial class BareServer
{
    private const int CardSize = 2048;

    public static async Task RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", url]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 256 });
        var body = Body();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            var activity = await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareActivity);
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            using var answer = await client.PostAsync(
                $"{activity!.ServiceUrl}/v3/conversations/{activity.Conversation!.Id}/activities/{activity.Id}", content);
            answer.EnsureSuccessStatusCode();
            return Results.Ok();
        });
        await app.RunAsync();
    }

    private static byte[] Body() => Encoding.UTF8.GetBytes(
        $$$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"{{{new string('x', CardSize)}}}"}]}}]}""");

    internal sealed record BareActivity(string? Type, string? Id, string? ServiceUrl, BareConversation? Conversation);

    internal sealed record BareConversation(string Id);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(BareActivity))]
    internal sealed partial class BareJson : JsonSerializerContext;
}
