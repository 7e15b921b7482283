namespace EmpathyBot.Practice.Dilemmas;

/// <summary>
/// One way in which a dilemma is met: its customer, what is so this time, and the whole story in its words.
/// What was right in one guise need not be right in another.
/// </summary>
public sealed record Guise
{
    public required string Id { get; init; }

    public required Customer Customer { get; init; }

    /// <summary>What is so from the start, known to the author and to nobody who plays.</summary>
    public required Facts Truths { get; init; }

    /// <summary>The id of the first scene.</summary>
    public required string Start { get; init; }

    public required IReadOnlyList<Scene> Scenes { get; init; }

    public required IReadOnlyList<Ending> Endings { get; init; }

    /// <summary>The scene of that id, or null.</summary>
    public Scene? FindScene(string id) => Scenes.FirstOrDefault(scene => scene.Id == id);

    /// <summary>The ending of that id, or null.</summary>
    public Ending? FindEnding(string id) => Endings.FirstOrDefault(ending => ending.Id == id);
}
