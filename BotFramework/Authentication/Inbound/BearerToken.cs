using System.Diagnostics.CodeAnalysis;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token claims, before anything of it is believed.</summary>
internal sealed record BearerToken(
    JsonWebToken Token, string Algorithm, string KeyId, string Issuer, IReadOnlyList<string> Audiences, DateTime ValidFrom, DateTime ValidTo)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="UnauthorizedAccessException">There is none, or it can't be read.</exception>
    internal static BearerToken Read(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
            throw new UnauthorizedAccessException("There is no Authorization header.");
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The Authorization header is no bearer token.");
        return Parse(header[Scheme.Length..].Trim());
    }

    // Whatever a stranger sends, the answer is "no": the reader throws half a dozen kinds of exception on what is no token.
    [SuppressMessage("Design", "CA1031", Justification = "Every failure to read a stranger's text means the same.")]
    private static BearerToken Parse(string text)
    {
        try
        {
            var token = new JsonWebToken(text);
            if (token.IsEncrypted)
                throw new UnauthorizedAccessException("The token is encrypted.");
            return new BearerToken(token, token.Alg ?? "", token.Kid ?? "", token.Issuer ?? "", [.. token.Audiences], token.ValidFrom, token.ValidTo);
        }
        catch (Exception e) when (e is not UnauthorizedAccessException)
        {
            throw new UnauthorizedAccessException("The token can't be read: it is no JSON Web Token.", e);
        }
    }
}
