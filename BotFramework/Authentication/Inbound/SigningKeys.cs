using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that one document listed, and when.</summary>
internal sealed record SigningKeys(IReadOnlyDictionary<string, SigningKey> ById, DateTimeOffset FetchedAt)
{
    /// <exception cref="JsonException">The document is no JSON Web Key Set, or has no key that can be used.</exception>
    internal static SigningKeys Read(byte[] json, DateTimeOffset now)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var list)
            || list.ValueKind != JsonValueKind.Array)
            throw new JsonException("It has no list of keys.");
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var entry in list.EnumerateArray())
        {
            var described = new JsonWebKey(entry.GetRawText());
            if (described.Kid is { Length: > 0 } kid && JsonWebKeyConverter.TryConvertToSecurityKey(described, out var key))
                keys[kid] = new SigningKey(key, Endorsements(entry));
        }
        return keys.Count > 0 ? new SigningKeys(keys, now) : throw new JsonException("It lists no key that can be used.");
    }

    private static FrozenSet<string> Endorsements(JsonElement key) =>
        key.TryGetProperty("endorsements", out var listed) && listed.ValueKind == JsonValueKind.Array
            ? listed.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!).ToFrozenSet()
            : [];
}
