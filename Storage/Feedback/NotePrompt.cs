using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Something that was offered, as whoever gives or receives notes on it sees it.</summary>
/// <param name="Row">What was offered.</param>
/// <param name="Team">Whose channel it is in; null where that is gone.</param>
/// <param name="Writer">What the channel calls its writer; null where their name doesn't stand with it, or the channel never said one.</param>
/// <param name="Notes">How many notes there are, without those that were flagged away.</param>
public sealed record NotePrompt(PromptRow Row, TeamRow? Team, string? Writer, int Notes);

/// <summary>A note, and what it is about.</summary>
/// <param name="Row">The note.</param>
/// <param name="Prompt">What it is about.</param>
/// <param name="Giver">What the channel calls who gave it; null once they are forgotten, or where the channel never said.</param>
/// <param name="IsFlagged">Whether it was flagged, and nobody has found it harmless since.</param>
public sealed record NoteFacts(NoteRow Row, NotePrompt Prompt, string? Giver, bool IsFlagged);

/// <summary>How somebody stands to something that was offered.</summary>
/// <param name="Prompt">What was offered; null where it is gone.</param>
/// <param name="May">Whether they may give a note.</param>
/// <param name="Given">The note that they gave; null when none.</param>
public sealed record Giving(NotePrompt? Prompt, MayGive May, NoteRow? Given)
{
    /// <summary>Why it is their turn; null where they weren't asked by name.</summary>
    public AskReason? Why { get; init; }
}

/// <summary>Whether somebody may give a note.</summary>
public enum MayGive
{
    Yes,

    /// <summary>They wrote it themselves.</summary>
    Own,

    /// <summary>It was asked of others: of a team that they aren't in, or of one other person.</summary>
    NotTheirs,

    /// <summary>Its writer took it back, or is gone.</summary>
    Withdrawn,

    /// <summary>They gave one.</summary>
    Given,

    /// <summary>Its time is over.</summary>
    Closed,
}
