using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;

/// <summary>A token as a channel would send it; each test bends one thing.</summary>
internal sealed record ChannelToken(DateTimeOffset Now, string ServiceUrl)
{
    internal const string AppId = "11111111-2222-3333-4444-555555555555";

    internal string Issuer { get; init; } = OpenIdStub.Issuer;

    internal string Audience { get; init; } = AppId;

    internal TimeSpan ValidFrom { get; init; } = TimeSpan.FromMinutes(-1);

    internal TimeSpan ValidFor { get; init; } = TimeSpan.FromHours(1);

    internal SigningKeyPair Key { get; init; } = SigningKeyPair.First;

    internal string? KeyId { get; init; }

    internal string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    internal string ServiceUrlClaim { get; init; } = "serviceurl";

    public override string ToString() => "Bearer " + Write();

    internal string Write() => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        NotBefore = (Now + ValidFrom).UtcDateTime,
        Expires = (Now + ValidFor).UtcDateTime,
        Claims = new Dictionary<string, object> { [ServiceUrlClaim] = ServiceUrl },
        SigningCredentials = new SigningCredentials(
            new RsaSecurityKey(Key.Key.Rsa) { KeyId = KeyId ?? Key.Id, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
            Algorithm),
    });

    /// <summary>The same claims, signed by nobody.</summary>
    internal string Unsigned() =>
        $"Bearer {Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"first"}""")}.{Write().Split('.')[1]}.";
}
