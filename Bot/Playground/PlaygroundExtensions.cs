namespace EmpathyBot.Bot.Playground;

/// <summary>Adds the playground to a host in Development: the page at <c>/</c>, its connector, and a clock that can be moved.</summary>
public static class PlaygroundExtensions
{
    /// <summary>
    /// Registers the playground, with <see cref="PlaygroundClock"/> as the host's <see cref="TimeProvider"/>. Reads
    /// <c>Storage:Folder</c> and <c>MicrosoftAppId</c>; makes the playground's manager one of <c>Managers</c> and of <c>Facilitators</c>.
    /// </summary>
    public static WebApplicationBuilder AddPlayground(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // A key of its own, so that managers named elsewhere stay.
        builder.Configuration.AddInMemoryCollection([new("Managers:playground", Cast.Manager.AadObjectId), new("Facilitators:playground", Cast.Manager.AadObjectId)]);

        var services = builder.Services;
        services.AddHttpClient(BotLine.Client, client => client.Timeout = BotLine.Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
            .RemoveAllLoggers();
        services.AddSingleton<PlaygroundFolder>();
        services.AddSingleton<ClockFile>();
        services.AddSingleton(provider => new PlaygroundClock(TimeProvider.System, provider.GetRequiredService<ClockFile>().Read()));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<PlaygroundClock>());
        services.AddSingleton<TimeWalk>();
        services.AddSingleton<HostAddress>();
        services.AddSingleton<TeamsActivities>();
        services.AddSingleton<ActivityIds>();
        services.AddSingleton<BotLine>();
        services.AddSingleton<ChatBook>();
        services.AddSingleton<ChatEvents>();
        services.AddSingleton<Turns>();
        services.AddSingleton<Delivery>();
        return builder;
    }

    /// <summary>Maps <c>/</c> and <c>/playground/...</c>, for callers on this machine only.</summary>
    public static WebApplication MapPlayground(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var local = app.MapGroup("").AddEndpointFilter(LoopbackOnly.FilterAsync);
        local.MapPage();
        var group = local.MapGroup("/playground");
        group.MapClock();
        group.MapDue();
        group.MapChats();
        group.MapConnector();
        return app;
    }
}
