namespace EmpathyBot.Practice.Drills;

/// <summary>
/// One customer's message to be answered in one's own words, for one micro-skill. <see cref="Hash"/> names this very text for ever; a drill
/// under way keeps to it.
/// </summary>
public sealed record Drill
{
    /// <summary>Its name: lower-case letters, digits and dashes. The same in every language.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the file's text (line ends as LF), in lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The language of the text, as a two-letter ISO 639-1 code.</summary>
    public required string Language { get; init; }

    public required Skill Skill { get; init; }

    /// <summary>How far up the skill's ladder: 1 for the first.</summary>
    public required int Rung { get; init; }

    /// <summary>What it is about in one word, as dilemmas have it: billing, shipping...</summary>
    public required string Theme { get; init; }

    public required DrillChannel Channel { get; init; }

    /// <summary>How long the clock runs, where the person wants one.</summary>
    public required TimeSpan Time { get; init; }

    public required string Title { get; init; }

    /// <summary>Where one is, in a line or two: read before the clock starts.</summary>
    public required string About { get; init; }

    /// <summary>Who speaks.</summary>
    public required string Speaker { get; init; }

    /// <summary>What they say.</summary>
    public required string Customer { get; init; }

    /// <summary>What they say next, to somebody who had begun to answer when the time ran out.</summary>
    public required string Impatient { get; init; }

    /// <summary>One thing to try, with this customer.</summary>
    public required string Hint { get; init; }

    /// <summary>How a good colleague might have put it.</summary>
    public required string Example { get; init; }

    /// <summary>The id of another drill on the same rung that can stand in for it; null when there is none.</summary>
    public string? Twin { get; init; }
}

/// <summary>How a customer is in touch.</summary>
public enum DrillChannel
{
    Chat,
    Mail,
    Phone,
}
