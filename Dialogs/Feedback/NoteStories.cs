using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Feedback;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>What a note or a new reply is about: its names are nobody to be careful with. A writer whose name doesn't stand with it is one.</summary>
internal static class NoteStories
{
    public static bool Takes(CardAnswer answer) => answer.Verb is Verbs.FeedbackRead or Verbs.FeedbackSend or Verbs.FeedbackAskBack or Verbs.FeedbackExplain or Verbs.FeedbackRevise;

    /// <summary>The texts; none where nothing is known of it.</summary>
    public static async Task<IEnumerable<string>> OfAsync(TurnScope scope, Guid id, CancellationToken cancellationToken)
    {
        if ((await scope.Turn.Notes.FindGivingAsync(id, cancellationToken)).Prompt is { } prompt)
            return Texts(prompt);
        if (await scope.Turn.Notes.FindReceivedAsync(id, cancellationToken) is { } received)
            return [.. Texts(received.Prompt), .. Texts(received), received.Giver ?? ""];
        return await scope.Turn.Notes.FindGivenAsync(id, cancellationToken) is { } given ? [.. Texts(given.Prompt), .. Texts(given)] : [];
    }

    /// <summary>Whether these are words of somebody who offered something without their name.</summary>
    public static async Task<bool> HidesAsync(TurnScope scope, CardAnswer answer, Guid id, CancellationToken cancellationToken) => answer.Verb switch
    {
        Verbs.FeedbackRevise => await scope.Turn.Notes.FindOwnAsync(id, cancellationToken) is { Row.IsNamed: false },
        Verbs.FeedbackAskBack => await scope.Turn.Notes.FindReceivedAsync(id, cancellationToken) is { Prompt.Row.IsNamed: false },
        _ => false,
    };

    private static IEnumerable<string> Texts(NotePrompt prompt) => [prompt.Row.Customer ?? "", prompt.Row.Text ?? "", prompt.Row.Question ?? "", prompt.Writer ?? ""];

    private static IEnumerable<string> Texts(NoteFacts note) =>
        [note.Row.Seen ?? "", note.Row.Impact ?? "", note.Row.Alternative ?? "", note.Row.Question ?? "", note.Row.AskedBack ?? "", note.Row.Explained ?? ""];
}
