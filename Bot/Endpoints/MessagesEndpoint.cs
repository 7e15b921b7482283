using EmpathyBot.Bot.Hosting;

namespace EmpathyBot.Bot.Endpoints;

/// <summary>Where the channel speaks to the bot.</summary>
internal static class MessagesEndpoint
{
    public const string Route = "/api/messages";

    /// <exception cref="StartRefusedException">The settings of the bot's registration contradict each other, or lack one.</exception>
    public static void MapMessages(this WebApplication app)
    {
        var adapter = Adapter(app.Services);
        var bot = app.Services.GetRequiredService<IBot>();
        app.Map(Route, (RequestDelegate)(context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)));
    }

    private static IBotFrameworkHttpAdapter Adapter(IServiceProvider services)
    {
        try
        {
            return services.GetRequiredService<IBotFrameworkHttpAdapter>();
        }
        catch (Exception complaint) when (complaint is InvalidOperationException or ArgumentException)
        {
            throw new StartRefusedException(complaint.Message, complaint);
        }
    }
}
