using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The channels' OpenID metadata, and the key set that it points to.</summary>
internal sealed class OpenIdDocument(string url, HttpSender http)
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal string Url => url;

    internal async Task<SigningKeys> FetchAsync(TimeProvider time)
    {
        // A host that doesn't answer is no matter of the bot's clock, which tests and the playground move.
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var metadata = new Uri(url);
            var keys = KeysUrl(await GetAsync(metadata, patience.Token), metadata);
            return SigningKeys.Read(await GetAsync(keys, patience.Token), time.GetUtcNow());
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"There was no answer within {Patience.TotalSeconds:0} seconds.", e);
        }
    }

    private async Task<byte[]> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{address} answered {(int)response.StatusCode}.", null, response.StatusCode);
        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static Uri KeysUrl(byte[] metadata, Uri from)
    {
        using var document = JsonDocument.Parse(metadata);
        if (document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("jwks_uri", out var value) && value.ValueKind == JsonValueKind.String
            && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var keys)
            && (keys.Scheme == "https" || (keys.Scheme == from.Scheme && keys.IsLoopback)))
            return keys;
        throw new JsonException("The metadata names no https address in jwks_uri.");
    }
}
