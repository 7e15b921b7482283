using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Feedback;

/// <summary>What stands in the way of a note landing well.</summary>
/// <param name="Hints">What may land otherwise than it is meant, in the order of the parts; at most two, the heaviest.</param>
/// <param name="Held">What keeps it from going out at all; null when nothing does.</param>
public sealed record NoteReading(IReadOnlyList<NoteHint> Hints, HeldBack? Held)
{
    /// <summary>Nothing stands in its way.</summary>
    public static NoteReading Clear { get; } = new([], null);
}

/// <summary>Words that may land as judgement, always and never, mind-reading or hollow praise, and a gentler wording to take or leave.</summary>
/// <param name="Part">The part they stand in.</param>
/// <param name="Label">How they may land: one of the flags of a colleague's note.</param>
/// <param name="Start">Where they begin in the part, in UTF-16 units.</param>
/// <param name="Quote">The words, exactly as they stand there.</param>
/// <param name="Why">One sentence, to who wrote it.</param>
/// <param name="Gentler">The whole part with a gentler wording in place of those words; null where only its writer knows what would be better.</param>
public sealed record NoteHint(NotePart Part, Label Label, int Start, string Quote, string Why, string? Gentler);

/// <summary>An insult or a slur.</summary>
/// <param name="Part">The part it stands in.</param>
/// <param name="Start">Where it begins in the part, in UTF-16 units.</param>
/// <param name="Quote">The words.</param>
/// <param name="Why">One plain sentence, to who wrote it.</param>
public sealed record HeldBack(NotePart Part, int Start, string Quote, string Why);
