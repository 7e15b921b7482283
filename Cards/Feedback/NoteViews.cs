using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Cards.Feedback;

/// <summary>Something that was offered, as whoever gives a note on it sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Customer">What the customer said; null for a reflection.</param>
/// <param name="Text">What its writer wrote.</param>
/// <param name="Question">What they would like to hear about; null for nothing in particular.</param>
/// <param name="Writer">What its writer is called; null where their name doesn't stand with it.</param>
public sealed record OfferedReply(Guid Id, string? Customer, string Text, string? Question, string? Writer)
{
    /// <summary>Why it is the turn of who sees it; null where they weren't asked by name.</summary>
    public AskReason? Why { get; init; }

    /// <summary>Whether one colleague alone was asked: there is no thread.</summary>
    public bool IsForOne { get; init; }
}

/// <summary>What stands in the fields of a note.</summary>
/// <param name="On">What it is about.</param>
/// <param name="Permission">Which of the ready ways to ask: 1 to 3.</param>
/// <param name="Note">Its parts; how it asks follows from <paramref name="Permission"/>.</param>
/// <param name="MayBeShown">Whether it may stand in the thread.</param>
public sealed record NoteForm(OfferedReply On, int Permission, NoteDraft Note, bool MayBeShown);

/// <summary>A note as its receiver has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Giver">Who gave it; null for "a colleague".</param>
/// <param name="Note">What it says.</param>
/// <param name="On">What it is about.</param>
public sealed record ReceivedNote(Guid Id, string? Giver, NoteDraft Note, OfferedReply On)
{
    public bool IsThanked { get; init; }

    public bool IsUnhelpful { get; init; }

    /// <summary>Whether somebody is there to hear back.</summary>
    public bool HasGiver { get; init; }

    /// <summary>What was asked back; null when nothing.</summary>
    public string? AskedBack { get; init; }

    /// <summary>What the giver answered; null when nothing yet.</summary>
    public string? Explained { get; init; }

    /// <summary>Whether it can be put into the thread now.</summary>
    public bool CanBeShown { get; init; }

    public bool IsShown { get; init; }
}

/// <summary>What became of a note, as whoever hears of it sees it.</summary>
/// <param name="Note">The note's id.</param>
/// <param name="Other">Who did it: the writer for the giver, the giver for the writer. Null where they have no name here.</param>
/// <param name="Text">The note.</param>
/// <param name="On">What it is about.</param>
public sealed record NoteTidings(Guid Note, string? Other, NoteDraft Text, OfferedReply On)
{
    public string? AskedBack { get; init; }

    public string? Explained { get; init; }

    /// <summary>The reply as its writer would give it now; null when there is none.</summary>
    public string? Revised { get; init; }
}
