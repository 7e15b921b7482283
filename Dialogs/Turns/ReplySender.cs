using Microsoft.Extensions.Logging;

namespace EmpathyBot.Dialogs.Turns;

/// <summary>
/// Sends what a turn wants said, one call after the other: Teams refuses two operations on one conversation at once (412). What is new
/// goes first, so that a card that can't be shrunk keeps nobody waiting.
/// </summary>
internal sealed class ReplySender(ILogger<ReplySender> logger)
{
    public async Task SendAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        try
        {
            var (run, drill, debrief) = await SendMessagesAsync(scope, cancellationToken);
            scope.Turn.Answered(run, drill, debrief);
        }
        finally
        {
            await UpdateAsync(scope, cancellationToken);
        }
    }

    private static async Task<(string? Run, string? Drill, string? Debrief)> SendMessagesAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        string? run = null;
        string? drill = null;
        string? debrief = null;
        foreach (var message in scope.Reply.Messages)
        {
            var sent = await scope.Context.SendActivityAsync(Make(scope.Words, message), cancellationToken);
            if (message.Shows is Shows.Run)
                run = sent?.Id;
            else if (message.Shows is Shows.Drill)
                drill = sent?.Id;
            else if (message.Shows is Shows.Debrief)
                debrief = sent?.Id;
        }

        return (run, drill, debrief);
    }

    private async Task UpdateAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        foreach (var update in scope.Reply.Updates)
        {
            try
            {
                var activity = (Activity)MessageFactory.Attachment(CardAttachment.Of(update.Card));
                activity.Id = update.CardId;
                await scope.Context.UpdateActivityAsync(activity, cancellationToken);
            }
#pragma warning disable CA1031 // An old card that can't be shrunk (deleted, too old) must not cost the person their next one.
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogWarning(fault, "An answered card could not be shrunk; its buttons are checked again when pressed.");
            }
#pragma warning restore CA1031
        }
    }

    // The summary is read on a lock screen: it says what it is, never what the person did or felt.
    private static IActivity Make(Cards.Words.Words words, Outgoing message)
    {
        if (message.Card is null && message.Attachment is null)
        {
            var text = MessageFactory.Text(message.Text!);
            text.TextFormat = TextFormatTypes.Plain;
            return text;
        }

        var activity = MessageFactory.Attachment(message.Attachment ?? CardAttachment.Of(message.Card!));
        activity.Summary = message.Text ?? words.SummaryOf("EmpathyBot");
        return activity;
    }
}
