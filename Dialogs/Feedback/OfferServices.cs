using EmpathyBot.Dialogs.Feedback.Offering;
using EmpathyBot.Dialogs.Feedback.Team;
using EmpathyBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>Wires what is offered to colleagues, and the team's words about it.</summary>
internal static class OfferServices
{
    public static void AddOffers(this IServiceCollection services)
    {
        services.AddSingleton<OfferDesk>();
        services.AddSingleton<IAreaPresses, OfferPresses>();
        services.AddSingleton<IAreaWords, FeedbackElsewhere>();
        services.AddSingleton<ITeamWords, TeamFeedbackWords>();
        services.AddSingleton<ITeamWords, WhoseTurnWords>();
        services.AddSingleton<ITeamPresses, TeamFeedbackPresses>();
    }
}
