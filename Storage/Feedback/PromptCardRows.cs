using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What changes the card of something that was offered: its version goes up, and the card follows, several changes in one.</summary>
internal static class PromptCardRows
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static readonly RowWrite Moved = RowWrite.Update<PromptRow>(
        [nameof(PromptRow.Revised), nameof(PromptRow.RevisedAt), nameof(PromptRow.SharedAt), nameof(PromptRow.ForWeekAt), nameof(PromptRow.Version)],
        when: [nameof(PromptRow.Version), nameof(PromptRow.State)]);

    private static readonly RowWrite Found = RowWrite.Update<PromptRow>(
        [nameof(PromptRow.ThreadId), nameof(PromptRow.MessageId), nameof(PromptRow.Version)], when: [nameof(PromptRow.Version)]);

    /// <summary>Keeps what its writer changed, and shows it in the channel.</summary>
    /// <param name="changes">With what else it is kept.</param>
    /// <param name="prompt">What was offered, as it is to be from now on.</param>
    /// <param name="now">When.</param>
    public static void Show(Changes changes, PromptRow prompt, DateTimeOffset now)
    {
        var was = prompt.Version++;
        changes.Update(Moved, prompt, was, prompt.State);
        if (!prompt.IsForOne)
            changes.AddOnce(PromptEnds.Showing(prompt, now + Soon));
    }

    /// <summary>Keeps where it stands, which nobody knew: from now on its card follows, or goes where it was taken back.</summary>
    public static void Find(Changes changes, PromptRow prompt, string thread, string message, DateTimeOffset now)
    {
        var was = prompt.Version++;
        (prompt.ThreadId, prompt.MessageId) = (thread, message);
        changes.Update(Found, prompt, was);
        changes.AddOnce(prompt.State is PromptState.Withdrawn
            ? PromptEnds.Removal(prompt.Id, prompt.TeamId, thread, message, now)
            : PromptEnds.Showing(prompt, now));
    }

    /// <summary>Keeps what its writer changed and nobody else sees. A change that crosses this one is looked at again.</summary>
    public static void Keep(Changes changes, PromptRow prompt) => changes.Update(Moved, prompt, prompt.Version, prompt.State);
}
