namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// A token for a user-assigned managed identity: from the endpoint that App Service and Container Apps put into the environment,
/// otherwise from the machine's own metadata service.
/// </summary>
internal sealed class ManagedIdentitySource(TokenRequest request, string appId, string audience, Func<string, string?> environment) : ITokenSource
{
    private const string MachineEndpoint = "http://169.254.169.254/metadata/identity/oauth2/token";

    public Task<AccessToken> RequestAsync() => request.SendAsync(
        Make,
        "Check that the managed identity whose client id is MicrosoftAppId is assigned to this host.");

    private HttpRequestMessage Make()
    {
        var identity = $"resource={Uri.EscapeDataString(audience)}&client_id={Uri.EscapeDataString(appId)}";
        var (endpoint, key) = (environment("IDENTITY_ENDPOINT"), environment("IDENTITY_HEADER"));
        if (string.IsNullOrEmpty(endpoint) || string.IsNullOrEmpty(key))
        {
            var machine = new HttpRequestMessage(HttpMethod.Get, $"{MachineEndpoint}?api-version=2018-02-01&{identity}");
            machine.Headers.Add("Metadata", "true");
            return machine;
        }
        var hosted = new HttpRequestMessage(HttpMethod.Get, $"{endpoint}?api-version=2019-08-01&{identity}");
        hosted.Headers.Add("X-IDENTITY-HEADER", key);
        return hosted;
    }
}
