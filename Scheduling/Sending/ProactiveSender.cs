using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Scheduling.Sending;

/// <summary>Sends one message that nobody asked for, within the limits.</summary>
internal sealed class ProactiveSender(IBotFrameworkHttpAdapter adapter, BotIdentity identity, SendLimiter limiter, TimeProvider time)
{
    private readonly BotAdapter _adapter = (BotAdapter)adapter;

    /// <summary>Waits for a slot; a message whose request has not begun can still be called off.</summary>
    public Task TakeSlotAsync(Recipient to, CancellationToken cancellationToken) =>
        limiter.WaitAsync(to.Chat!.TenantId ?? "", to.Chat.ConversationId, cancellationToken);

    public async Task<SendOutcome> SendAsync(Recipient to, IActivity message, CancellationToken cancellationToken)
    {
        SendOutcome outcome = new SendOutcome.Unknown("The channel's adapter ended without a word.");
        try
        {
            await _adapter.ContinueConversationAsync(identity.AppId, ReferenceOf(to.Person, to.Chat!), SendOnceAsync, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Before the request began: no token, or no client for this address.
            return new SendOutcome.NotYet(null, $"No way to the channel: {fault.Message}");
        }

        return outcome;

        async Task SendOnceAsync(ITurnContext context, CancellationToken token)
        {
            try
            {
                outcome = new SendOutcome.Arrived((await context.SendActivityAsync(message, token))?.Id);
            }
#pragma warning disable CA1031 // Whatever went wrong is what became of this message, and is kept with it.
            catch (Exception fault)
            {
                outcome = SendOutcome.Of(fault, time.GetUtcNow());
            }
#pragma warning restore CA1031
        }
    }

    private static ConversationReference ReferenceOf(PersonRow person, ConversationRow chat) => new()
    {
        ChannelId = chat.ChannelId,
        ServiceUrl = chat.ServiceUrl,
        Locale = person.Locale,
        Bot = new ChannelAccount { Id = chat.BotId },
        User = new ChannelAccount { Id = person.ChannelUserId, Name = person.Name },
        Conversation = new ConversationAccount { Id = chat.ConversationId, ConversationType = chat.Type, TenantId = chat.TenantId },
    };
}
