using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmpathyBot.Storage.Roads;

/// <summary>Wires what concerns the roads beside a run.</summary>
internal static class RoadStorage
{
    public static void AddRoads(this IServiceCollection services)
    {
        services.AddSingleton(provider => new RoadLinks(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<AttemptReader>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ColleagueWays(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<TimeProvider>()));
    }
}
