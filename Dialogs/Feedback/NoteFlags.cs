using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>Notes that do harm: out of the thread, and out of sight for who got them.</summary>
internal sealed class NoteFlags(DeliveryContents contents)
{
    /// <summary>The card of a note, as the one that a press to flag stands on; null where it is none of theirs.</summary>
    public static async Task<AdaptiveCard?> CardOfAsync(TurnScope scope, Guid note, string line, CancellationToken cancellationToken) =>
        await scope.Turn.Notes.FindReceivedAsync(note, cancellationToken) switch
        {
            null => null,
            { IsFlagged: true } => NoteCard.Flagged(scope.Words),
            var found => NoteCard.Make(scope.Words, NoteViews.Received(found), line: line),
        };

    /// <summary>Puts it away.</summary>
    /// <returns>Whether it was theirs to put away.</returns>
    public async Task<bool> PutAwayAsync(TurnScope scope, Guid id, CancellationToken cancellationToken)
    {
        if (await scope.Turn.Notes.FindReceivedAsync(id, cancellationToken) is not { } note)
            return false;
        scope.Turn.Notes.Answers.TakeAway(note);
        if (await scope.Turn.FindDeliveryAsync(DeliveryKeys.Note(id), cancellationToken) is { MessageId: { } message })
            scope.Reply.Update(message, await LeftAsync(scope, message, id, cancellationToken));
        return true;
    }

    // It may have come together with other things.
    private async Task<AdaptiveCard> LeftAsync(TurnScope scope, string message, Guid id, CancellationToken cancellationToken)
    {
        var rows = await scope.Turn.FindDeliveredAsync(message, cancellationToken);
        var maker = await contents.LoadAsync(rows, cancellationToken);
        var others = rows.Where(row => !IsOf(row, id) && maker.HasContent(row, scope.Words)).ToList();
        return others.Count == 0 ? NoteCard.Flagged(scope.Words) : maker.Make(others, scope.Words).Card;
    }

    private static bool IsOf(DeliveryRow row, Guid note) => row.Kind.IsAboutOneself() && row.About == note.ToString("N");
}
