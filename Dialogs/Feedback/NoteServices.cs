using EmpathyBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>Wires what concerns notes between colleagues.</summary>
internal static class NoteServices
{
    public static void AddNotes(this IServiceCollection services)
    {
        services.AddSingleton<NoteFlags>();
        services.AddSingleton<ITeamPresses, GivePresses>();
        services.AddSingleton<IAreaPresses, NotePresses>();
        services.AddSingleton<IAreaPresses, ReceivedPresses>();
        services.AddSingleton<IAreaPresses, RevisePresses>();
    }
}
