using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The cloud that channels live in: who signs their tokens and where the bot gets its own.
/// <c>ChannelService</c> picks the public or the US government cloud; single addresses can be set beside it.
/// </summary>
internal sealed record ChannelCloud(string TokenIssuer, string OpenIdMetadataUrl, string LoginUrl, string OAuthScope, string CallerId)
{
    internal const string GovernmentService = "https://botframework.azure.us";
    internal const string GovernmentLoginUrl = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    private static readonly ChannelCloud Public = new(
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToChannelFromBotLoginUrl,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        CallerIdConstants.PublicAzureChannel);

    private static readonly ChannelCloud Government = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        GovernmentLoginUrl,
        "https://api.botframework.us",
        CallerIdConstants.USGovChannel);

    /// <exception cref="InvalidOperationException"><c>ChannelService</c> names no cloud, or an address is none.</exception>
    internal static ChannelCloud From(IConfiguration configuration)
    {
        var cloud = configuration["ChannelService"]?.TrimEnd('/') switch
        {
            null or "" => Public,
            GovernmentService => Government,
            var other => throw new InvalidOperationException(
                $"ChannelService is \"{other}\". Leave it out for the public cloud, or set it to {GovernmentService}."),
        };
        return new ChannelCloud(
            Setting("ToBotFromChannelTokenIssuer", cloud.TokenIssuer),
            Address("ToBotFromChannelOpenIdMetadataUrl", cloud.OpenIdMetadataUrl),
            Setting("ToChannelFromBotLoginUrl", cloud.LoginUrl),
            Setting("ToChannelFromBotOAuthScope", cloud.OAuthScope),
            Setting("CallerId", cloud.CallerId));

        string Setting(string key, string otherwise) => configuration[key] is { Length: > 0 } value ? value : otherwise;

        string Address(string key, string otherwise) => Setting(key, otherwise) is var value && Uri.IsWellFormedUriString(value, UriKind.Absolute)
            ? value
            : throw new InvalidOperationException($"{key} is \"{value}\", which is no address. Set a whole one, beginning with https://.");
    }
}
