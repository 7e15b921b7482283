using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling;
using EmpathyBot.Storage.Turns;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Dialogs.Chats;

/// <summary>
/// The way from a channel to somebody's own chat. A bot that is in a team may open one with each of its people; this one does it only for who has
/// just asked it for something (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages).
/// </summary>
internal sealed class PrivateWay(PrivateChats chats, BotIdentity identity, ILogger<PrivateWay> logger)
{
    /// <summary>Opens the private chat of whoever speaks, unless there is one.</summary>
    /// <returns>False when the channel doesn't let the bot.</returns>
    public async Task<bool> OpenAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Turn.IsReachable)
            return true;
        var here = scope.Context.Activity;
        if (scope.Context.Adapter is not BotAdapter adapter || here.From is not { Id.Length: > 0 } person || here.ServiceUrl is null)
            return false;
        string? opened = null;
        try
        {
            await adapter.CreateConversationAsync(identity.AppId, here.ChannelId!, here.ServiceUrl!, "", With(person, here), Opened, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever is in the way, who asked is told how to begin themselves.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("A private chat could not be opened: {Fault}.", fault.GetType().Name);
        }
#pragma warning restore CA1031

        if (opened is null)
            return false;
        await chats.KeepAsync(scope.Turn, here, opened, cancellationToken);
        return true;

        Task Opened(ITurnContext context, CancellationToken token)
        {
            opened = context.Activity.Conversation?.Id;
            return Task.CompletedTask;
        }
    }

    private static ConversationParameters With(ChannelAccount person, IActivity here) => new()
    {
        IsGroup = false,
        Bot = here.Recipient,
        Members = [new ChannelAccount { Id = person.Id }],
        TenantId = here.Conversation?.TenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo { Id = here.Conversation?.TenantId } },
    };
}
