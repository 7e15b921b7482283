using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;

/// <summary>Connector clients as the adapter gets them.</summary>
internal static class Connectors
{
    internal static ConfigurationBotFrameworkAuthentication Authentication(
        Dictionary<string, string?>? settings = null, TimeProvider? time = null, ILogger? log = null) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build(),
        null, null, null, log, NullLoggerFactory.Instance, time ?? TimeProvider.System);

    internal static async Task<IConversations> ToAsync(string serviceUrl, TimeProvider? time = null) =>
        (await Authentication(time: time).CreateConnectorFactory(new ClaimsIdentity()).CreateAsync(serviceUrl, null, default)).Conversations;

    internal static Activity Message(string conversationId = "c") => new(ActivityTypes.Message)
    {
        Text = "Grüße 👋",
        Conversation = new ConversationAccount { Id = conversationId },
    };
}
