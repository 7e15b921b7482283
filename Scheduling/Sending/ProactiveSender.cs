using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Scheduling.Sending;

/// <summary>Sends one message that nobody asked for, within the limits.</summary>
internal sealed class ProactiveSender(ProactiveTurn turn, SendLimiter limiter)
{
    /// <summary>Waits for a slot; a message whose request has not begun can still be called off.</summary>
    public Task TakeSlotAsync(Recipient to, CancellationToken cancellationToken) =>
        limiter.WaitAsync(to.Chat!.TenantId ?? "", to.Chat.ConversationId, cancellationToken);

    public Task<SendOutcome> SendAsync(Recipient to, IActivity message, CancellationToken cancellationToken) => turn.RunAsync(
        ReferenceOf(to.Person, to.Chat!),
        async (context, token) => (await context.SendActivityAsync(message, token))?.Id,
        SendOutcome.Of,
        cancellationToken);

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
