using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Feedback;

/// <summary>How what is done in channels is written, and on what condition.</summary>
internal static class ChannelWrites
{
    public static readonly RowWrite Begun = RowWrite.Update<ChannelDeliveryRow>(
        [nameof(ChannelDeliveryRow.State), nameof(ChannelDeliveryRow.EndedAt), nameof(ChannelDeliveryRow.PromptId)],
        when: [nameof(ChannelDeliveryRow.State), nameof(ChannelDeliveryRow.NextAt)]);

    private static readonly string[] Outcome =
    [
        nameof(ChannelDeliveryRow.State), nameof(ChannelDeliveryRow.Reason), nameof(ChannelDeliveryRow.NextAt), nameof(ChannelDeliveryRow.Tries),
        nameof(ChannelDeliveryRow.PromptId), nameof(ChannelDeliveryRow.ThreadId), nameof(ChannelDeliveryRow.MessageId), nameof(ChannelDeliveryRow.EndedAt),
    ];

    public static readonly RowWrite Decided = RowWrite.Update<ChannelDeliveryRow>(
        Outcome, when: [nameof(ChannelDeliveryRow.State), nameof(ChannelDeliveryRow.NextAt)]);

    public static readonly RowWrite Ended = RowWrite.Update<ChannelDeliveryRow>(Outcome, when: [nameof(ChannelDeliveryRow.State)]);

    // What was offered is taken back at the same moment: one of the two looks again.
    public static readonly RowWrite StillSo = RowWrite.Update<PromptRow>([nameof(PromptRow.Version)], when: [nameof(PromptRow.Version)]);

    private static readonly RowWrite Stands = RowWrite.Update<PromptRow>(
        [
            nameof(PromptRow.State), nameof(PromptRow.PostedAt), nameof(PromptRow.Until), nameof(PromptRow.ThreadId), nameof(PromptRow.MessageId),
            nameof(PromptRow.ShownVersion), nameof(PromptRow.Version),
        ],
        when: [nameof(PromptRow.Version)]);

    private static readonly RowWrite Shows = RowWrite.Update<PromptRow>([nameof(PromptRow.ShownVersion)], mayMiss: true);
    private static readonly RowWrite Gone = RowWrite.Update<TeamRow>([nameof(TeamRow.GoneAt)], mayMiss: true);

    /// <summary>Adds what follows from something that was done in a channel, or wasn't.</summary>
    public static Changes With(Changes changes, ChannelEnd end)
    {
        if (end.Prompt is { } prompt)
        {
            var before = prompt.Version++;
            // What is posted shows what it is posted as.
            if (prompt.MessageId is not null && prompt.ShownVersion == 0)
                prompt.ShownVersion = prompt.Version;
            changes.Update(Stands, prompt, before);
        }

        if (end.Shown is { } shown)
            changes.Update(Shows, shown);
        if (end.Gone is { } team)
            changes.Update(Gone, team);
        foreach (var ask in end.Asks)
            changes.AddOnce(ask);
        foreach (var told in end.Told)
            changes.AddOnce(told);
        foreach (var next in end.Next)
            changes.AddOnce(next);
        return changes;
    }
}
