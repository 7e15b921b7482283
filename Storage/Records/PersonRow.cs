namespace EmpathyBot.Storage.Records;

/// <summary>Someone who practises: known by tenant and directory id, or by the channel's id where there is none.</summary>
public sealed class PersonRow
{
    public long Id { get; init; }

    /// <summary>The tenant's id; empty where the channel has none.</summary>
    public required string Tenant { get; init; }

    /// <summary>The directory's object id, or channel and id where there is none.</summary>
    public required string ObjectId { get; init; }

    /// <summary>The language that the person's client last reported, as a BCP 47 tag; null when it never did.</summary>
    public string? Locale { get; set; }

    public required DateTimeOffset FirstSeenAt { get; init; }
}
