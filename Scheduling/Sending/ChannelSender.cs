using EmpathyBot.Storage.Records;

namespace EmpathyBot.Scheduling.Sending;

/// <summary>Begins threads in teams' channels, and changes and deletes what it began, within the limits.</summary>
internal sealed class ChannelSender(IBotFrameworkHttpAdapter adapter, BotIdentity identity, ProactiveTurn turn, SendLimiter limiter, TimeProvider time)
{
    private readonly BotAdapter _adapter = (BotAdapter)adapter;

    /// <summary>Waits for a slot; what has not begun can still be called off.</summary>
    public Task TakeSlotAsync(TeamRow team, CancellationToken cancellationToken) => limiter.WaitAsync(team.Tenant, team.TeamId, cancellationToken);

    /// <summary>Begins a thread in the team's General channel: the one that has the team's own id.</summary>
    public async Task<SendOutcome> BeginAsync(TeamRow team, Activity first, CancellationToken cancellationToken)
    {
        SendOutcome? outcome = null;
        try
        {
            await _adapter.CreateConversationAsync(identity.AppId, team.ChannelId, team.ServiceUrl, "", ThreadIn(team, first), Begun, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever went wrong is what became of this thread, and is kept with it.
        catch (Exception fault) when (outcome is null)
        {
            outcome = SendOutcome.InChannel(fault, time.GetUtcNow());
            // There is no channel any more to begin it in.
            return outcome is SendOutcome.Refused { IsNotThere: true } refused ? new SendOutcome.Gone(refused.Reason) : outcome;
        }
        catch (Exception)
        {
            // It was begun: what came after is no matter of the thread.
        }
#pragma warning restore CA1031

        return outcome ?? new SendOutcome.Unknown("The channel's adapter ended without a word.");

        Task Begun(ITurnContext context, CancellationToken token)
        {
            outcome = new SendOutcome.Arrived(context.Activity.Id, context.Activity.Conversation?.Id);
            return Task.CompletedTask;
        }
    }

    /// <summary>Puts a card in the place of the one that the message holds. It mentions nobody: nobody is pinged by it.</summary>
    public Task<SendOutcome> UpdateAsync(TeamRow team, string thread, string message, AdaptiveCard card, CancellationToken cancellationToken) =>
        turn.RunAsync(
            ReferenceOf(team, thread),
            async (context, token) => (await context.UpdateActivityAsync(WithCard(card, message), token))?.Id,
            SendOutcome.InChannel,
            cancellationToken);

    /// <summary>Takes a message out of the channel.</summary>
    public Task<SendOutcome> DeleteAsync(TeamRow team, string thread, string message, CancellationToken cancellationToken) => turn.RunAsync(
        ReferenceOf(team, thread),
        async (context, token) =>
        {
            await context.DeleteActivityAsync(message, token);
            return message;
        },
        SendOutcome.InChannel,
        cancellationToken);

    /// <summary>A message that holds a card.</summary>
    public static Activity WithCard(AdaptiveCard card, string? id = null)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = new OpenObject(card.ToJson()) });
        message.Id = id;
        return message;
    }

    private static ConversationParameters ThreadIn(TeamRow team, Activity first) => new()
    {
        IsGroup = true,
        Bot = new ChannelAccount { Id = team.BotId },
        TenantId = team.Tenant,
        ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = team.TeamId }, Tenant = new TenantInfo { Id = team.Tenant } },
        Activity = first,
    };

    private static ConversationReference ReferenceOf(TeamRow team, string thread) => new()
    {
        ChannelId = team.ChannelId,
        ServiceUrl = team.ServiceUrl,
        Bot = new ChannelAccount { Id = team.BotId },
        Conversation = new ConversationAccount { Id = thread, ConversationType = "channel", IsGroup = true, TenantId = team.Tenant },
    };
}
