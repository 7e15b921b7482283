using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>What the bot answered to an activity, or in a sentence why it didn't.</summary>
internal sealed record BotAnswer(JsonNode? Body, string? Complaint);

/// <summary>The line to the bot: posts activities to the host's own <c>/api/messages</c>.</summary>
internal sealed class BotLine(IHttpClientFactory clients, HostAddress address)
{
    public const string Client = "playground";

    /// <summary>What Teams waits before it gives up and sends again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<BotAnswer> SendAsync(JsonObject activity)
    {
        using var client = clients.CreateClient(Client);
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var answer = await client.PostAsync(new Uri(address.Messages), content);
            var body = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? Understand(body) : new(null, Sentence(answer.StatusCode));
        }
        catch (TaskCanceledException)
        {
            return new(null, $"The bot did not answer within {Patience.TotalSeconds:0} seconds.");
        }
        catch (HttpRequestException fault)
        {
            return new(null, $"The bot could not be reached at {address.Messages}: {fault.Message}");
        }
    }

    private static BotAnswer Understand(string body)
    {
        if (string.IsNullOrWhiteSpace(body))
            return new(null, null);

        try
        {
            return new(JsonNode.Parse(body), null);
        }
        catch (JsonException)
        {
            return new(null, "The bot's answer is not JSON.");
        }
    }

    private static string Sentence(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            $"The bot refused this (HTTP {(int)status}). The playground sends no token: start the bot without MicrosoftAppId to try it here.",
        HttpStatusCode.NotFound => "Nothing answers at /api/messages (HTTP 404).",
        HttpStatusCode.NotImplemented => "The bot has no answer to this press (HTTP 501).",
        _ => $"Something went wrong in the bot (HTTP {(int)status}). Its log says what.",
    };
}
