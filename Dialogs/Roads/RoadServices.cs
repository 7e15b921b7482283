using EmpathyBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace EmpathyBot.Dialogs.Roads;

/// <summary>Wires what shows the roads beside a run.</summary>
internal static class RoadServices
{
    public static void AddRoads(this IServiceCollection services)
    {
        services.AddSingleton<RoadLinkMaker>();
        services.AddSingleton<RoadCards>();
        services.AddSingleton<RoadFiles>();
        services.AddSingleton<IAreaPresses, RoadPresses>();
    }
}
