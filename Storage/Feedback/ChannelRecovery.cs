using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Storage.Feedback;

/// <summary>
/// Looks after what a host left behind that died while it was at it. What begins a thread may stand in the channel, and isn't begun again; what
/// changes or removes a message is done once more.
/// </summary>
public sealed class ChannelRecovery
{
    private const string MayStand = "The bot was stopped while this was being sent: it may or may not stand in the channel.";
    private const string OnceMore = "The bot was stopped while this was being done: it is done once more.";

    private readonly ChannelDeliveries _store;
    private readonly PromptReader _prompts;
    private readonly HoursOptions _hours;
    private readonly TimeProvider _time;

    internal ChannelRecovery(ChannelDeliveries store, PromptReader prompts, HoursOptions hours, TimeProvider time) =>
        (_store, _prompts, _hours, _time) = (store, prompts, hours, time);

    /// <param name="isAlone">Whether no other host can be at work: then nobody is waited for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many threads may or may not have been begun.</returns>
    public async Task<int> RunAsync(bool isAlone, CancellationToken cancellationToken)
    {
        var unknown = 0;
        foreach (var (team, row) in await _store.FindLeftAsync(isAlone, cancellationToken))
        {
            if (row.Kind is ChannelDeliveryKind.Card or ChannelDeliveryKind.Remove)
            {
                (row.State, row.EndedAt, row.NextAt, row.Reason) = (DeliveryState.Waiting, null, _time.GetUtcNow(), OnceMore);
                await _store.EndAsync(row, ChannelEnd.Nothing);
            }
            else
            {
                (row.State, row.NextAt, row.Reason) = (DeliveryState.Unknown, null, MayStand);
                unknown += await _store.EndAsync(row, await EndOfAsync(team, row, cancellationToken)) ? 1 : 0;
            }
        }

        return unknown;
    }

    private async Task<ChannelEnd> EndOfAsync(TeamRow team, ChannelDeliveryRow row, CancellationToken cancellationToken)
    {
        if (row.Kind is not ChannelDeliveryKind.Prompt || await _prompts.FindAsync(row.PromptId!.Value, cancellationToken) is not { Prompt: var prompt })
            return ChannelEnd.Nothing;
        if (prompt.State is not PromptState.Planned)
            return prompt.State is PromptState.Withdrawn ? PromptEnds.MayStand(prompt, _time.GetUtcNow()) : ChannelEnd.Nothing;
        var begun = row.EndedAt ?? _time.GetUtcNow();
        var until = OpenDays.Until(TeamHours.Of(team, _hours), Instant.FromDateTimeOffset(begun)).ToDateTimeOffset();
        return PromptEnds.Uncertain(prompt, [], begun, until);
    }
}
