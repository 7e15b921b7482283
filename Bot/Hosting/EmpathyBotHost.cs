using EmpathyBot.Bot.Endpoints;
using EmpathyBot.Bot.Playground;
using EmpathyBot.Dialogs;
using EmpathyBot.Scheduling;
using EmpathyBot.Storage;

namespace EmpathyBot.Bot.Hosting;

/// <summary>Wires the host.</summary>
public static class EmpathyBotHost
{
    public static WebApplicationBuilder AddEmpathyBot(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
            builder.AddPlayground();
        var storage = Settings.Storage(builder.Configuration, builder.Environment);
        builder.Services.AddStorage(storage);
        builder.Services.AddSingleton(Settings.Hours(builder.Configuration));
        builder.Services.AddSingleton(Settings.Keeping(builder.Configuration));
        builder.Services.AddSingleton(Settings.Managers(builder.Configuration));
        builder.AddOwnAddress();
        builder.Services.AddSingleton(Settings.Facilitators(builder.Configuration));
        builder.Services.AddSingleton(Settings.Safety(builder.Configuration));
        if (!builder.Environment.IsDevelopment())
            builder.Services.AddHostedService<SafetyNotice>();
        builder.Services.AddSingleton(new BotIdentity(builder.Configuration[Settings.AppId] ?? ""));
        builder.Services.AddScheduling(storage);
        builder.Services.AddSecondReader(builder.Configuration);
        builder.Services.AddDialogs();
        builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
        builder.Services.AddReadiness();
        builder.Services.AddMetricsEndpoint();
        return builder;
    }

    /// <summary>
    /// Reads the dilemmas now rather than while the host starts: the host logs whatever stops its start, and a refusal is one sentence
    /// without a stack trace.
    /// </summary>
    /// <exception cref="StartRefusedException">Nothing can be played.</exception>
    public static Task OpenShelfAsync(this WebApplication app) => app.Services.GetRequiredService<Readiness>().StartingAsync(CancellationToken.None);

    public static WebApplication UseEmpathyBot(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            app.UseLoopbackOnly();
        app.MapMessages();
        app.MapExports();
        app.MapRoads();
        app.MapHealth();
        app.MapMetrics();
        if (app.Environment.IsDevelopment())
            app.MapPlayground();
        return app;
    }
}
