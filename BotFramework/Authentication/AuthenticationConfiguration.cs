namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of an inbound token beyond the protocol's own rules.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must have besides the activity's channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>A last word on the claims of a valid token.</summary>
    public virtual ClaimsValidator? ClaimsValidator { get; set; }
}
