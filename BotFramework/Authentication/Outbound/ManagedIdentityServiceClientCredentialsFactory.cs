using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves itself by the host that it runs on; there is no secret.</summary>
internal sealed class ManagedIdentityServiceClientCredentialsFactory(
    string appId, HttpSender http, ILogger logger, TimeProvider time, Func<string, string?> environment) : ServiceClientCredentialsFactory
{
    private readonly TokenRequest _request = new(http, new Retry(time), time);
    private readonly AppCredentialsCache _credentials = new(time, logger);

    public override Task<bool> IsValidAppIdAsync(string candidate, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(candidate, appId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string candidate, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(
            _credentials.Get(candidate, "", audience, () => new ManagedIdentitySource(_request, candidate, audience, environment)));
}
