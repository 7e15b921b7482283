using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent an activity, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Whom tokens for the answer are meant for.</summary>
    public string? Audience { get; set; }

    public ClaimsIdentity? ClaimsIdentity { get; set; }

    /// <summary>The caller as this side knows it; what an activity says of itself is never believed.</summary>
    public string? CallerId { get; set; }

    public ConnectorFactory? ConnectorFactory { get; set; }
}
