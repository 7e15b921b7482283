namespace EmpathyBot.Bot.Hosting;

/// <summary>The adapter, and who may speak through it.</summary>
internal static class BotFrameworkServices
{
    /// <exception cref="StartRefusedException">Production, and no app id.</exception>
    public static IServiceCollection AddBotFramework(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment() && string.IsNullOrEmpty(configuration[Settings.AppId]))
        {
            throw new StartRefusedException(
                "Outside Development the bot needs an app id, so that it knows who speaks to it. Set MicrosoftAppId, MicrosoftAppTenantId and "
                + "MicrosoftAppPassword (or MicrosoftAppType=UserAssignedMSI without a password), or run with ASPNETCORE_ENVIRONMENT=Development.");
        }

        // Each call to the connector would be logged four times over; what fails is logged by whom it concerns.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            configuration,
            logger: provider.GetRequiredService<ILoggerFactory>().CreateLogger("EmpathyBot.BotFramework")));
        services.AddSingleton<IBotFrameworkHttpAdapter, PracticeAdapter>();
        return services;
    }
}
