using EmpathyBot.Storage;
using EmpathyBot.Storage.Postgres;

namespace EmpathyBot.Bot.Hosting;

/// <summary>Reads the configuration keys that operators count on.</summary>
internal static class Settings
{
    public const string AppId = "MicrosoftAppId";

    /// <summary>Where things are kept and where dilemmas lie; relative paths start at the content root.</summary>
    /// <exception cref="StartRefusedException">The database's connection string is none.</exception>
    public static StorageOptions Storage(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = configuration["Storage:Folder"] is { Length: > 0 } named ? named : "App_Data";
        var folders = ScenarioFolders(configuration);
        return new StorageOptions(
            Path.GetFullPath(folder, environment.ContentRootPath),
            folders.Count == 0
                ? [Path.Combine(AppContext.BaseDirectory, "Scenarios")]
                : [.. folders.Select(scenarios => Path.GetFullPath(scenarios, environment.ContentRootPath))],
            configuration["Storage:Database"] is { Length: > 0 } database ? Server(database) : null);
    }

    private static string Server(string database)
    {
        try
        {
            return PostgresAddress.Read(database);
        }
        catch (FormatException fault)
        {
            throw new StartRefusedException(fault.Message, fault);
        }
    }

    // As a list (Scenarios:Folders:0) or as one value with semicolons.
    private static List<string> ScenarioFolders(IConfiguration configuration)
    {
        var section = configuration.GetSection("Scenarios:Folders");
        return
        [
            .. section.GetChildren().Select(child => child.Value)
                .Concat(section.Value?.Split(';', StringSplitOptions.TrimEntries) ?? [])
                .OfType<string>()
                .Where(value => value.Length > 0),
        ];
    }
}
