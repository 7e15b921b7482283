using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Storage.Drops;

/// <summary>Wires what is kept of teams and their drops, and asks for whom figures count.</summary>
internal static class DropStorage
{
    public static IServiceCollection AddDrops(this IServiceCollection services)
    {
        services.TryAddSingleton(new Managers([]));
        services.AddSingleton(provider => new DropCounting(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<Managers>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new HardTopics(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<ScenarioShelf>(),
            provider.GetRequiredService<Managers>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DropPlanner(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<HardTopics>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DropPlanner>>()));
        return services;
    }

    /// <summary>People whom figures count.</summary>
    public static IQueryable<PersonRow> Besides(this IQueryable<PersonRow> people, Managers managers)
    {
        var left = managers.InLowerCase;
#pragma warning disable CA1304, CA1311, CA1862 // It is the database that compares.
        return people.Where(person => !left.Contains(person.ObjectId.ToLower()));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
