using EmpathyBot.Practice.Debriefs;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>
/// A customer's dilemma as its author wrote it: one file, one language, one or more guises.
/// <see cref="Hash"/> names this very text for ever; a run keeps to it.
/// </summary>
public sealed record Dilemma
{
    /// <summary>The dilemma's name in links and words: lower-case letters, digits and dashes. The same in every language.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the file's text (line ends as LF), in lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The language of the text, as a two-letter ISO 639-1 code.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>What it is about in one word: billing, shipping, security...</summary>
    public required string Topic { get; init; }

    /// <summary>1 easy, 2 middling, 3 hard.</summary>
    public required int Difficulty { get; init; }

    /// <summary>How long it takes, in whole minutes: what its author says, and never less than it was measured to take to read.</summary>
    public required int Minutes { get; init; }

    /// <summary>One or two sentences for the pre-brief.</summary>
    public required string About { get; init; }

    /// <summary>The rule that the desk works by, and why there is one.</summary>
    public required string Policy { get; init; }

    /// <summary>What someone should know before it opens; null when there is nothing heavy in it.</summary>
    public string? ContentNote { get; init; }

    /// <summary>Whether it is rationed and comes with a person to talk to.</summary>
    public bool IsHeavy => ContentNote is not null;

    /// <summary>The id of another dilemma, as hard as this one, that can stand in for it when it comes back; null when there is none.</summary>
    public string? Twin { get; init; }

    /// <summary>What a memory of it is kept under: twins share one, under the id that comes first.</summary>
    public string MemoryId => Twin is { } twin && string.CompareOrdinal(twin, Id) < 0 ? twin : Id;

    /// <summary>In which form it is talked over; null for what fits the run.</summary>
    public DebriefForm? Debrief { get; init; }

    public required IReadOnlyList<Guise> Guises { get; init; }

    /// <summary>The guise of that id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such guise in this text.</exception>
    public Guise Guise(string id) =>
        Guises.FirstOrDefault(guise => guise.Id == id)
        ?? throw new KeyNotFoundException($"The dilemma '{Id}' ({Hash[..8]}) has no guise '{id}'.");
}
