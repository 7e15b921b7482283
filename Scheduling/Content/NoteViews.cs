using EmpathyBot.Cards.Feedback;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Scheduling.Content;

/// <summary>Notes and offers as cards have them. What was erased is empty.</summary>
public static class NoteViews
{
    public static OfferedReply Of(NotePrompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return new OfferedReply(prompt.Row.Id, prompt.Row.Customer, prompt.Row.Text ?? "", prompt.Row.Question, prompt.Writer) { IsForOne = prompt.Row.IsForOne };
    }

    /// <summary>The same, for somebody who may have been asked by name.</summary>
    public static OfferedReply Of(NotePrompt prompt, AskReason? why) => Of(prompt) with { Why = why };

    public static NoteDraft Of(NoteRow note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new NoteDraft(note.Permission ?? "", note.Seen ?? "", note.Impact ?? "", note.Alternative ?? "", note.Question ?? "");
    }

    /// <summary>A note as its receiver has it.</summary>
    public static ReceivedNote Received(NoteFacts note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var row = note.Row;
        return new ReceivedNote(row.Id, note.Giver, Of(row), Of(note.Prompt))
        {
            HasGiver = row.GiverId != 0,
            IsThanked = row.ThankedAt is not null,
            IsUnhelpful = row.UnhelpfulAt is not null,
            AskedBack = row.AskedBack,
            Explained = row.Explained,
            CanBeShown = CanBeShown(note),
            IsShown = row.ShownAt is not null,
        };
    }

    /// <summary>What became of a note, for who gave it.</summary>
    public static NoteTidings ForGiver(NoteFacts note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return Tidings(note, note.Prompt.Writer);
    }

    /// <summary>What became of a note, for who got it.</summary>
    public static NoteTidings ForReceiver(NoteFacts note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return Tidings(note, note.Giver);
    }

    /// <summary>Whether both want it in the thread, or could, and there is one.</summary>
    public static bool CanBeShown(NoteFacts note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note is { Row.MayBeShown: true, IsFlagged: false, Prompt.Row: { IsForOne: false, State: PromptState.Open or PromptState.Closed } };
    }

    private static NoteTidings Tidings(NoteFacts note, string? other) => new(note.Row.Id, other, Of(note.Row), Of(note.Prompt))
    {
        AskedBack = note.Row.AskedBack,
        Explained = note.Row.Explained,
        Revised = note.Prompt.Row.SharedAt is null ? null : note.Prompt.Row.Revised,
    };
}
