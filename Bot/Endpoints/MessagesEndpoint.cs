namespace EmpathyBot.Bot.Endpoints;

/// <summary>Where the channel speaks to the bot.</summary>
internal static class MessagesEndpoint
{
    public const string Route = "/api/messages";

    public static void MapMessages(this WebApplication app)
    {
        var adapter = app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        var bot = app.Services.GetRequiredService<IBot>();
        app.Map(Route, (RequestDelegate)(context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)));
    }
}
