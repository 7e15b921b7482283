namespace EmpathyBot.Storage.Records;

/// <summary>
/// The counts that a published figure stands on. They stay until at least five people's answers have changed, so that nobody learns from
/// two looks at it what one person did in between.
/// </summary>
public sealed class FigureRow
{
    /// <summary>What it is of: <c>drop:{id}:{whom it leaves out}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>How many people it is about.</summary>
    public required int People { get; set; }

    public required int Opened { get; set; }

    public required int Finished { get; set; }

    public required DateTimeOffset PublishedAt { get; set; }
}
