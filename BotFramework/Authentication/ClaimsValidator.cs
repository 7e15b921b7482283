using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Looks at the claims of a token that is otherwise valid.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The sender isn't welcome: the request is answered with 401.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
