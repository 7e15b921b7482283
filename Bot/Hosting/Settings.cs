using System.Collections.Frozen;
using System.Globalization;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Postgres;
using EmpathyBot.Storage.Safety;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Bot.Hosting;

/// <summary>Reads the configuration keys that operators count on.</summary>
internal static class Settings
{
    public const string AppId = "MicrosoftAppId";

    private const string TimeZone = "Practice:TimeZone";
    private const string DaysOff = "Practice:DaysOff";
    private const string KeepWordsMonths = "Practice:KeepWordsMonths";

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

    /// <summary>The hours of people who have said nothing of theirs.</summary>
    /// <exception cref="StartRefusedException">The zone is unknown, or could be any of several; or a day off is no date.</exception>
    public static HoursOptions Hours(IConfiguration configuration)
    {
        var options = new HoursOptions(null) { DaysOff = ListOf(configuration, DaysOff).Select(DayOff).ToFrozenSet() };
        if (configuration[TimeZone] is not { Length: > 0 } named)
            return options;

        return ZoneNames.Find(named) switch
        {
            [var zone] => options with { TimeZone = zone.Id },
            [] => throw new StartRefusedException(
                $"{TimeZone} is \"{named}\", and no time zone is called that. Set it to a name of the IANA database, like Europe/Berlin, or leave it out for UTC."),
            var several => throw new StartRefusedException(
                $"{TimeZone} is \"{named}\", which could be any of {string.Join(", ", several.Select(zone => zone.Id))}. Set it to one of them."),
        };
    }

    private static LocalDate DayOff(string said) => LocalDatePattern.Iso.Parse(said) is { Success: true, Value: var date }
        ? date
        : throw new StartRefusedException($"{DaysOff} has \"{said}\" in it, and that is no date. Write dates as year-month-day, like 2026-12-25.");

    /// <summary>For how long typed words are kept.</summary>
    /// <exception cref="StartRefusedException">It is no number of months, or out of range.</exception>
    public static KeepingOptions Keeping(IConfiguration configuration)
    {
        if (configuration[KeepWordsMonths] is not { Length: > 0 } said)
            return new KeepingOptions();
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= KeepingOptions.MostMonths
            ? new KeepingOptions(months)
            : throw new StartRefusedException(
                $"{KeepWordsMonths} is \"{said}\". Set it to the months for which typed words are kept, from 1 to {KeepingOptions.MostMonths}, or leave it out for {KeepingOptions.UsualMonths}.");
    }

    /// <summary>The programme's managers, by their directory ids.</summary>
    public static Managers Managers(IConfiguration configuration) =>
        new(ListOf(configuration, "Managers"));

    /// <summary>Those who are there to talk to for all teams, by their directory ids.</summary>
    public static Facilitators Facilitators(IConfiguration configuration) => new(ListOf(configuration, "Facilitators"), ListOf(configuration, "Managers"));

    /// <summary>What keeps people safe.</summary>
    /// <exception cref="StartRefusedException">A number is none, or too small.</exception>
    public static SafetyOptions Safety(IConfiguration configuration)
    {
        var usual = new SafetyOptions((configuration["Safety:Contact"] ?? "").Trim());
        return usual with
        {
            FlagThreshold = Number(configuration, "Safety:FlagThreshold", usual.FlagThreshold, least: 1),
            HeavyPerWeek = Number(configuration, "Practice:HeavyPerWeek", usual.HeavyPerWeek, least: 0),
        };
    }

    private static int Number(IConfiguration configuration, string key, int usual, int least)
    {
        if (configuration[key] is not { Length: > 0 } said)
            return usual;
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new StartRefusedException($"{key} is \"{said}\". Set it to a whole number, {least} or more, or leave it out for {usual}.");
    }

    private static List<string> ScenarioFolders(IConfiguration configuration) => ListOf(configuration, "Scenarios:Folders");

    // As a list (Managers:0, Managers:1) or as one value with semicolons.
    private static List<string> ListOf(IConfiguration configuration, string key)
    {
        var section = configuration.GetSection(key);
        return
        [
            .. section.GetChildren().Select(child => child.Value)
                .Concat(section.Value?.Split(';', StringSplitOptions.TrimEntries) ?? [])
                .OfType<string>()
                .Where(value => value.Length > 0),
        ];
    }
}
