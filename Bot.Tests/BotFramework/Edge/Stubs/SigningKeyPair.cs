using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;

/// <summary>Keys made once for all tests: making one takes longer than a test.</summary>
internal sealed record SigningKeyPair(string Id, RsaSecurityKey Key)
{
    internal static readonly SigningKeyPair First = Make("first");
    internal static readonly SigningKeyPair Second = Make("second");
    internal static readonly SigningKeyPair Foreign = Make("foreign");

    /// <summary>The key as a channel lists it.</summary>
    internal object Listed(params string[] endorsements)
    {
        var open = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(Key.Rsa.ExportParameters(false)));
        return new { kty = "RSA", use = "sig", kid = Id, n = open.N, e = open.E, endorsements };
    }

    private static SigningKeyPair Make(string id) => new(id, new RsaSecurityKey(RSA.Create(2048)) { KeyId = id });
}
