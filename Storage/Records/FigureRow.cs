namespace EmpathyBot.Storage.Records;

/// <summary>
/// What a published figure stands on. It stays until at least five people's answers have changed, so that nobody learns from
/// two looks at it what one person did in between.
/// </summary>
public sealed class FigureRow
{
    /// <summary>What it is of: <c>drop:{id}</c>, <c>hard:{team}</c>, <c>ways:{tenant}:{dilemma}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>How many people it is about, managers left out.</summary>
    public required int People { get; set; }

    public required int Opened { get; set; }

    public required int Finished { get; set; }

    /// <summary>Of a team: the topic that it finds hard. Null when none is, and of a drop.</summary>
    public string? Topic { get; set; }

    /// <summary>Of a dilemma: what was told of the ways that people went, by scene and branch, and nothing that was not told. Null of everything else.</summary>
    public string? Shares { get; set; }

    public required DateTimeOffset PublishedAt { get; set; }
}
