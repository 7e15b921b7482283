using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The hosts that this bot calls. A token proves who the bot is to whoever holds it, and a service URL comes from outside:
/// so tokens go to the channels' own hosts over https, and to what <c>TrustedServiceHosts</c> adds:
/// hosts (<c>bots.example.com</c>, <c>*.example.com</c>; https only) or origins (<c>http://localhost:5000</c>).
/// </summary>
internal sealed class TrustedHosts
{
    private static readonly string[] Channels =
    [
        "smba.trafficmanager.net",
        "*.botframework.com",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
    ];

    private readonly string[] _hosts;
    private readonly Uri[] _origins;

    /// <exception cref="InvalidOperationException">An entry is an http origin elsewhere than on this machine.</exception>
    internal TrustedHosts(params IReadOnlyCollection<string> extras)
    {
        _hosts = [.. Channels, .. extras.Where(extra => !extra.Contains("://", StringComparison.Ordinal))];
        _origins = [.. extras.Where(extra => extra.Contains("://", StringComparison.Ordinal)).Select(Origin)];
    }

    internal static TrustedHosts From(IConfiguration configuration)
    {
        var section = configuration.GetSection("TrustedServiceHosts");
        var entries = section.Value?.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
            ?? section.GetChildren().Select(child => child.Value?.Trim() ?? "").Where(entry => entry.Length > 0);
        return new TrustedHosts([.. entries]);
    }

    /// <summary>The address to call, if the bot may call it.</summary>
    /// <exception cref="InvalidOperationException">It may not; the message says what to do.</exception>
    internal Uri Check(string? serviceUrl, bool withToken)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw new InvalidOperationException($"The service URL \"{serviceUrl}\" is no web address, so the conversation can't be answered.");
        if (IsTrusted(address) || (!withToken && address.IsLoopback))
            return address;
        throw new InvalidOperationException(
            $"The bot doesn't call {address.GetLeftPart(UriPartial.Authority)}: it is no host of a channel"
            + (withToken ? " over https. " : ", and without MicrosoftAppId only this machine and those are called. ")
            + "If it is one of yours, add it to TrustedServiceHosts.");
    }

    private bool IsTrusted(Uri address) =>
        (address.Scheme == "https" && address.IsDefaultPort && _hosts.Any(host => Matches(host, address.IdnHost)))
        || _origins.Any(origin => Uri.Compare(origin, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool Matches(string pattern, string host) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static Uri Origin(string entry) =>
        Uri.TryCreate(entry, UriKind.Absolute, out var origin) && (origin.Scheme == "https" || (origin.Scheme == "http" && origin.IsLoopback))
            ? origin
            : throw new InvalidOperationException(
                $"TrustedServiceHosts has \"{entry}\". Name a host, an https origin, or an http origin on this machine: anything else could read the bot's token.");
}
