namespace EmpathyBot.Storage.Records;

/// <summary>That a person asked for everything that is held on them, and what became of it. What they got is never kept.</summary>
public sealed class ExportRow
{
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required ExportWay Way { get; set; }

    public ExportState State { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>From when it can't be fetched any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The SHA-256 of the link's token, in hexadecimal; the token itself is kept nowhere. Null where there is no link.</summary>
    public string? TokenHash { get; set; }

    /// <summary>When it was fetched or declined, or began to be handed over; null until then.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>How an export reaches the person. The stored values stay as they are.</summary>
public enum ExportWay
{
    /// <summary>As a file in their own OneDrive, by Teams' file consent.</summary>
    File = 0,

    /// <summary>By a link that works once.</summary>
    Link = 1,
}

/// <summary>Where an export stands. The stored values stay as they are.</summary>
public enum ExportState
{
    /// <summary>Offered; of no use any more from <see cref="ExportRow.ExpiresAt"/> on.</summary>
    Open = 0,

    /// <summary>The file is being handed over.</summary>
    UnderWay = 1,

    Fetched = 2,

    Declined = 3,
}
