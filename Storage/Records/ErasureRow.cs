namespace EmpathyBot.Storage.Records;

/// <summary>
/// That somebody wanted to be forgotten: written before anything is erased, so that it goes on wherever it was broken off. Once it is done
/// there is nothing of them in it.
/// </summary>
public sealed class ErasureRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Whose rows are to be erased; null once they are.</summary>
    public long? PersonId { get; set; }

    /// <summary>As JSON, where the last word goes: null once somebody has taken it to say it, and where nobody is to be told.</summary>
    public string? LastWord { get; set; }

    /// <summary>When nothing was left; null until then.</summary>
    public DateTimeOffset? DoneAt { get; set; }
}
