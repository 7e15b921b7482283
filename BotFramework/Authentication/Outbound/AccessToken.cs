namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token as it goes into the Authorization header, and how long it is good.</summary>
internal sealed record AccessToken(string Header, DateTimeOffset ExpiresAt, DateTimeOffset RefreshAt)
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(5);

    /// <summary>Renewed five minutes before its end; a short-lived one when half its life is over.</summary>
    internal static AccessToken From(string token, TimeSpan lifetime, DateTimeOffset now) => new(
        "Bearer " + token,
        now + lifetime,
        now + (lifetime > 2 * Before ? lifetime - Before : lifetime / 2));
}
