using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Checks a token that a channel sends, by all the rules that the Bot Framework's documentation lists.
/// Tokens of the old Emulator and of other bots (skills) are not accepted anywhere: their service URL can't be checked,
/// this bot serves no other bots, and a local client needs no token because a bot without an app id asks for none.
/// </summary>
internal sealed class ChannelTokenValidator(
    ChannelCloud cloud,
    OpenIdKeys keys,
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new();

    /// <exception cref="UnauthorizedAccessException">Any rule is broken; the message names it.</exception>
    internal async Task<ClaimsIdentity> ValidateAsync(string? header, Activity activity, CancellationToken cancellationToken)
    {
        var bearer = BearerToken.Read(header);
        // What costs nothing comes first: a stranger's token can't make the bot fetch keys.
        Require(AuthenticationConstants.AllowedSigningAlgorithms.Contains(bearer.Algorithm), "The token is not signed with an allowed algorithm.");
        Require(bearer.Issuer == cloud.TokenIssuer, "The token comes from another issuer.");
        Require(await IsForThisBotAsync(bearer.Audiences, cancellationToken), "The token is meant for another bot.");
        Require(IsCurrent(bearer.ValidFrom, bearer.ValidTo), "The token is not valid yet, or not any more.");

        var key = await keys.FindAsync(bearer.KeyId, cancellationToken);
        Require(key is not null, "The channels list no key by which the token could be checked.");
        var identity = await VerifyAsync(bearer.Token, key!.Key);

        Require(activity.ChannelId is { Length: > 0 } channel && key.Endorsements.Contains(channel), "The key may not speak for the activity's channel.");
        Require(configuration.RequiredEndorsements.All(key.Endorsements.Contains), "The key lacks an endorsement that this bot asks for.");
        Require(
            identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value is { Length: > 0 } claimed
                && claimed.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase),
            "The token is for another service URL than the activity's.");
        if (configuration.ClaimsValidator is { } last)
            await last.ValidateClaimsAsync([.. identity.Claims]);
        return identity;
    }

    private async Task<bool> IsForThisBotAsync(IReadOnlyList<string> audiences, CancellationToken cancellationToken) =>
        audiences is [var only] && await credentials.IsValidAppIdAsync(only, cancellationToken);

    private bool IsCurrent(DateTime validFrom, DateTime validTo)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return validFrom - now <= Skew && now - validTo < Skew;
    }

    private async Task<ClaimsIdentity> VerifyAsync(JsonWebToken token, SecurityKey key)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            RequireSignedTokens = true,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            ValidIssuer = cloud.TokenIssuer,
            ValidateAudience = false, // just done: which app ids are the bot's own only its credentials know
            RequireExpirationTime = true,
            LifetimeValidator = (from, to, _, _) => to is { } end && IsCurrent(from ?? DateTime.MinValue, end),
        });
        return result.IsValid
            ? result.ClaimsIdentity
            : throw new UnauthorizedAccessException("The token's signature is not the channel's.", result.Exception);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new UnauthorizedAccessException(otherwise);
    }
}
