namespace EmpathyBot.Storage.Records;

/// <summary>
/// A link to the picture of one run's roads. The picture is drawn when it is fetched and kept nowhere; the link's token is kept nowhere either.
/// </summary>
public sealed class RoadLinkRow
{
    /// <summary>The SHA-256 of the link's token, in hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public required long PersonId { get; init; }

    public required Guid AttemptId { get; init; }

    /// <summary>From when it leads nowhere.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
