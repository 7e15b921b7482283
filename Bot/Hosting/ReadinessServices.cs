namespace EmpathyBot.Bot.Hosting;

/// <summary>Wires <see cref="Readiness"/>.</summary>
internal static class ReadinessServices
{
    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Readiness>());
        services.AddHealthChecks().AddCheck<Readiness>("dilemmas");
        return services;
    }
}
