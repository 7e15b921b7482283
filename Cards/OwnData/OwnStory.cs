using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;
using NodaTime;

namespace EmpathyBot.Cards.OwnData;

/// <summary>What is held on a person, as one would tell them. All times are by the clock on their wall.</summary>
/// <param name="Settings">When the bot may write to them, in sentences.</param>
public sealed record OwnStory(
    string? Name,
    LocalDateTime MadeAt,
    DateTimeZone Zone,
    LocalDateTime MetAt,
    IReadOnlyList<string> Teams,
    string Settings,
    IReadOnlyList<OwnRun> Runs,
    IReadOnlyList<OwnDrill> Drills,
    IReadOnlyList<OwnLine> LookingBack,
    IReadOnlyList<OwnPromise> Promises,
    IReadOnlyList<OwnLine> Flags,
    IReadOnlyList<OwnLine> Talks,
    IReadOnlyList<OwnOffer> Offers,
    IReadOnlyList<OwnNote> NotesGot,
    IReadOnlyList<OwnNote> NotesGiven,
    IReadOnlyList<OwnReturn> Returns,
    IReadOnlyList<OwnMessage> Messages,
    IReadOnlyList<string> Exports);

/// <summary>A way through a dilemma.</summary>
/// <param name="BegunAt">Null when it was only offered.</param>
/// <param name="Turns">What was done, and when.</param>
public sealed record OwnRun(string Title, LocalDateTime OfferedAt, LocalDateTime? BegunAt, IReadOnlyList<(LocalDateTime At, RunTurn Turn)> Turns, string? Ending);

/// <summary>A drill.</summary>
/// <param name="Goes">What was written and when, and what the coach found in it. Empty words were erased.</param>
public sealed record OwnDrill(string Title, LocalDateTime OfferedAt, IReadOnlyList<(LocalDateTime At, string Text, IReadOnlyList<Finding> Findings)> Goes);

/// <summary>Something that was written, and when. Null or empty words were left out, or erased.</summary>
public sealed record OwnLine(LocalDateTime At, string? Text);

/// <summary>A promise.</summary>
public sealed record OwnPromise(LocalDateTime At, string? Text, LocalDateTime DueAt);

/// <summary>Something that was offered to colleagues.</summary>
/// <param name="Revised">What it became, and when; null where it was not said again.</param>
public sealed record OwnOffer(LocalDateTime At, string? Text, string? Question, OwnLine? Revised);

/// <summary>A note between colleagues; whoever else it is from or for is "a colleague".</summary>
/// <param name="AskedBack">What was asked about it; null for nothing.</param>
/// <param name="Explained">What was answered; null for nothing.</param>
public sealed record OwnNote(LocalDateTime At, string? Text, string? AskedBack, string? Explained);

/// <summary>Something that is worth meeting again.</summary>
public sealed record OwnReturn(string What, LocalDateTime LastAt, LocalDateTime DueAt);

/// <summary>A message that the bot started, or will.</summary>
/// <param name="Kind">What it carries, by the name of its kind.</param>
/// <param name="State">Where it stands, by the name of its state.</param>
public sealed record OwnMessage(string Kind, LocalDateTime DueAt, string State);
