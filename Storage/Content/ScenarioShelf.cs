using System.Data.Common;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Storage.Content;

/// <summary>The dilemmas and drills that can be picked up now. Opened once at start: makes or brings up the database, reads the folders.</summary>
public sealed class ScenarioShelf(
    StorageOptions options, IDbContextFactory<EmpathyDb> databases, ContentArchive archive, ILogger<ScenarioShelf> logger)
{
    private DilemmaLibrary? _library;

    /// <summary>What is on the shelf.</summary>
    /// <exception cref="InvalidOperationException">It has not been opened.</exception>
    public DilemmaLibrary Library => _library ?? throw new InvalidOperationException("The shelf is opened at start, before anybody asks.");

    /// <summary>The drills on it; maybe none.</summary>
    public DrillLibrary Drills { get; private set; } = DrillLibrary.Empty;

    public bool IsOpen => _library is not null;

    /// <summary>Reads the folders; what can't be read is named exactly and left out.</summary>
    /// <exception cref="InvalidOperationException">Nothing in the folders can be played, or the server can't be used.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var reading = Task.Run(() => options.ScenarioFolders.SelectMany(ScenarioFolder.Read).ToList(), cancellationToken);
        var readingDrills = Task.Run(() => options.ScenarioFolders.SelectMany(ScenarioFolder.ReadDrills).ToList(), cancellationToken);
        await MigrateAsync(cancellationToken);
        var rehearsal = Task.Run(() => Rehearsal.RunAsync(databases, cancellationToken), cancellationToken);
        var readings = await reading;
        var drillReadings = await readingDrills;
        var library = DilemmaLibrary.Of(readings.Select(reading => reading.Reading));
        var drills = DrillLibrary.Of(drillReadings.Select(reading => reading.Reading));
        foreach (var complaint in library.Complaints.Concat(drills.Complaints))
            Complain(complaint);
        if (library.Dilemmas.Length == 0)
        {
            throw new InvalidOperationException(
                $"There is no dilemma to practise with in {string.Join(", ", options.ScenarioFolders)}. "
                + "Put at least one good .yaml file there, or let Scenarios:Folders name a folder that has one.");
        }

        await archive.KeepAsync([.. Texts(library, readings), .. Texts(drills, drillReadings)], cancellationToken);
        await rehearsal;
        (Drills, _library) = (drills, library);
        logger.LogInformation("{Count} dilemmas and {Drills} drills are on the shelf.", library.Dilemmas.Length, drills.Drills.Length);
    }

    private static IEnumerable<ScenarioText> Texts(DilemmaLibrary library, IEnumerable<FolderReading> readings)
    {
        var good = library.Dilemmas.Select(dilemma => dilemma.Hash).ToHashSet(StringComparer.Ordinal);
        return readings.Where(reading => reading.Reading.Dilemma is { } dilemma && good.Contains(dilemma.Hash))
            .Select(reading => ScenarioText.Of(reading.Reading.Dilemma!, reading.Text));
    }

    private static IEnumerable<ScenarioText> Texts(DrillLibrary library, IEnumerable<DrillFolderReading> readings)
    {
        var good = library.Drills.Select(drill => drill.Hash).ToHashSet(StringComparer.Ordinal);
        return readings.Where(reading => reading.Reading.Drill is { } drill && good.Contains(drill.Hash))
            .Select(reading => ScenarioText.Of(reading.Reading.Drill!, reading.Text));
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await Upgrade.RunAsync(db, cancellationToken);
        }
        catch (Exception fault) when (options.IsShared && fault is DbException or TimeoutException or RetryLimitExceededException)
        {
            throw new InvalidOperationException(
                $"The PostgreSQL database of Storage:Database can't be used: {fault.GetBaseException().Message} "
                + "Check that the server runs and can be reached from here, that the database is there, and that the user may make tables in it.",
                fault);
        }
    }

    private void Complain(Complaint complaint) => logger.LogWarning("Left out: {Complaint}", complaint.ToString());
}
