using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmpathyBot.Storage.OwnData;

/// <summary>Wires what concerns people's own data.</summary>
internal static class OwnDataStorage
{
    public static void AddOwnData(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Erasures(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<TurnStore>(),
            provider.GetRequiredService<Upcoming>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Exports(provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OwnDataReader(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<AttemptReader>(),
            provider.GetRequiredService<DrillAttemptReader>()));
        services.AddSingleton(provider => new WordsExpiry(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<TurnStore>(),
            provider.GetService<KeepingOptions>() ?? new KeepingOptions(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
