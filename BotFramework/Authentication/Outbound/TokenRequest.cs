using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Asks for a token and reads the answer, the same for a secret and a managed identity.</summary>
internal sealed class TokenRequest(HttpSender http, Retry retry, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="make">A new request for each attempt.</param>
    /// <param name="advice">What a person should look at when it is refused.</param>
    internal async Task<AccessToken> SendAsync(Func<HttpRequestMessage> make, string advice)
    {
        var attempts = retry.Begin(repeatable: true);
        while (true)
        {
            using var patience = new CancellationTokenSource(Patience);
            using var request = make();
            try
            {
                using var response = await http.SendAsync(request, patience.Token);
                var body = await response.Content.ReadAsByteArrayAsync(patience.Token);
                if (response.IsSuccessStatusCode)
                    return Read(body, request.RequestUri!);
                if (!await attempts.AgainAsync(response, CancellationToken.None))
                    throw Refused(request.RequestUri!, response.StatusCode, body, advice);
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                if (!await attempts.AgainAsync(e, CancellationToken.None))
                    throw new HttpRequestException($"The bot's token can't be asked for at {request.RequestUri}: {e.Message}", e);
            }
            catch (OperationCanceledException e)
            {
                throw new HttpRequestException($"{request.RequestUri} gave the bot no token within {Patience.TotalSeconds:0} seconds.", e);
            }
        }
    }

    private AccessToken Read(byte[] body, Uri from)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var answer = document.RootElement;
            var token = answer.GetProperty("access_token").GetString();
            return AccessToken.From(token ?? throw new JsonException("It is null."), Lifetime(answer), time.GetUtcNow());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new HttpRequestException($"{from} answered without a token that can be read: {e.Message}", e, HttpStatusCode.OK);
        }
    }

    // Entra writes a number of seconds, the managed identity endpoints the same as text; App Service has expires_on instead.
    private TimeSpan Lifetime(JsonElement answer)
    {
        if (answer.TryGetProperty("expires_in", out var seconds))
            return TimeSpan.FromSeconds(Number(seconds));
        return DateTimeOffset.FromUnixTimeSeconds(Number(answer.GetProperty("expires_on"))) - time.GetUtcNow();
    }

    private static long Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetInt64();

    private static HttpRequestException Refused(Uri from, HttpStatusCode status, byte[] body, string advice) =>
        new($"{from} refused the bot a token with {(int)status}{Reason(body)} {advice}", null, status);

    private static string Reason(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.GetProperty("error").GetString();
            var description = document.RootElement.TryGetProperty("error_description", out var text) ? text.GetString() : null;
            return $": {error}. {description?.Split('\n')[0].Trim()}";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return ".";
        }
    }
}
