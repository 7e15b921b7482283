using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage;
using EmpathyBot.Storage.OwnData;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>Wires what concerns people's own data. Needs <see cref="PublicAddress"/> and <see cref="UploadAddress"/> of the host.</summary>
internal static class OwnDataServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static void AddOwnData(this IServiceCollection services)
    {
        services.TryAddSingleton(new KeepingOptions());
        // Who answers a consent waits no longer than ten seconds or so; and where Teams says is where it goes, nowhere else.
        services.AddHttpClient(FileConsents.Client, client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        services.AddSingleton<OwnStories>();
        services.AddSingleton(provider => new ExportFiles(
            provider.GetRequiredService<OwnDataReader>(),
            provider.GetRequiredService<Exports>(),
            provider.GetRequiredService<OwnStories>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ExportOffers>();
        services.AddSingleton<FileConsents>();
        services.AddSingleton<JustForgotten>();
        services.AddSingleton<WhoSeesWhat>();
        services.AddSingleton<IAreaWords, OwnDataWords>();
        services.AddSingleton<IAreaPresses, OwnDataPresses>();
    }
}
