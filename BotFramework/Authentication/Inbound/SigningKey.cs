using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key of the channels, and the channels that it may speak for.</summary>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements);
