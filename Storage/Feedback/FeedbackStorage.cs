using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Wires what concerns feedback between colleagues.</summary>
internal static class FeedbackStorage
{
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton(provider => new FeedbackReader(provider.GetRequiredService<IDbContextFactory<EmpathyDb>>()));
        services.AddChannels();
        services.AddSingleton(provider => new WhoseTurn(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(), provider.GetService<HoursOptions>() ?? new HoursOptions(null)));
        services.AddSingleton(provider => new TeamFeedback(
            provider.GetRequiredService<IDbContextFactory<EmpathyDb>>(),
            provider.GetRequiredService<CommitQueue>(),
            provider.GetRequiredService<TurnStore>(),
            provider.GetService<HoursOptions>() ?? new HoursOptions(null),
            provider.GetRequiredService<TimeProvider>()));
    }
}
