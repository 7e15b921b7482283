using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Something that was offered, with all that its card shows.</summary>
/// <param name="Prompt">What was offered.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="IsInTeam">Whether they are in the team it is for.</param>
/// <param name="Asked">The names of those who were asked, in the order in which they were.</param>
/// <param name="Notes">How many notes there are, those that were flagged among them: nobody sees the count fall.</param>
/// <param name="Shown">The notes that giver and receiver want to stand there, the oldest first.</param>
public sealed record PromptFacts(
    PromptRow Prompt, PersonRow Writer, bool IsInTeam, IReadOnlyList<string> Asked, int Notes, IReadOnlyList<ShownNote> Shown);

/// <summary>A note that stands in the thread.</summary>
/// <param name="Row">What it says.</param>
/// <param name="Giver">The name of who gave it; null once they are forgotten.</param>
public sealed record ShownNote(NoteRow Row, string? Giver);
