using EmpathyBot.Storage.Commits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Wires what is done in channels.</summary>
internal static class ChannelStorage
{
    public static void AddChannels(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ChannelDeliveries(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetRequiredService<CommitQueue>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new PromptReader(provider.GetRequiredService<IDbContextFactory<EmpathyDb>>()));
        services.AddSingleton(provider => new ChannelRecovery(
            provider.GetRequiredService<ChannelDeliveries>(),
            provider.GetRequiredService<PromptReader>(),
            provider.GetService<HoursOptions>() ?? new HoursOptions(null),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ChannelAgenda(provider.GetRequiredService<IDbContextFactory<EmpathyDb>>()));
        services.AddSingleton(provider => new WeekReader(provider.GetRequiredService<IDbContextFactory<EmpathyDb>>()));
        services.AddSingleton(provider => new WeekPlanner(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<CommitQueue>(),
            provider.GetService<HoursOptions>() ?? new HoursOptions(null),
            provider.GetRequiredService<TimeProvider>()));
    }
}
