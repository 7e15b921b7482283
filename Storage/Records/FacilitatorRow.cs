namespace EmpathyBot.Storage.Records;

/// <summary>Somebody is there to talk to for the people of a team, and reviews what is flagged: appointed in its channel.</summary>
public sealed class FacilitatorRow
{
    public required long TeamId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>Who appointed them.</summary>
    public required long AppointedBy { get; init; }

    public required DateTimeOffset Since { get; init; }
}
