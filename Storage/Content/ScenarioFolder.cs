using EmpathyBot.Practice.Reading;
using Place = EmpathyBot.Practice.Reading.Place;

namespace EmpathyBot.Storage.Content;

/// <summary>Reads the dilemmas and drills of a folder. What lies in a folder called Drills is a drill.</summary>
public static class ScenarioFolder
{
    private const string Drills = "drills";

    /// <summary>The dilemma of every <c>.yaml</c> or <c>.yml</c> file in the folder and below, in the order of their paths.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<FolderReading> Read(string folder) =>
        [.. FilesOf(folder).Where(file => !IsDrill(folder, file)).Select(file => ReadFile(file, ReadDilemma, FailDilemma))];

    /// <summary>The drill of every such file, in the same order.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<DrillFolderReading> ReadDrills(string folder) =>
        [.. FilesOf(folder).Where(file => IsDrill(folder, file)).Select(file => ReadFile(file, ReadDrill, FailDrill))];

    private static IEnumerable<string> FilesOf(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal)
        : throw new DirectoryNotFoundException($"There is no folder '{folder}'. Scenarios:Folders names the folders that hold dilemmas.");

    private static bool IsDrill(string folder, string file) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? folder, Path.GetDirectoryName(Path.GetFullPath(file))!)
            .Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Contains(Drills, StringComparer.OrdinalIgnoreCase);

    private static FolderReading ReadDilemma(string file, string text) => new(text, DilemmaReader.Read(file, text));

    private static FolderReading FailDilemma(Complaint complaint) => new("", new DilemmaReading(complaint.File, null, [complaint], Place.Start));

    private static DrillFolderReading ReadDrill(string file, string text) => new(text, DrillReader.Read(file, text));

    private static DrillFolderReading FailDrill(Complaint complaint) => new("", new DrillReading(complaint.File, null, [complaint], Place.Start));

    private static T ReadFile<T>(string file, Func<string, string, T> read, Func<Complaint, T> fail)
    {
        try
        {
            return read(file, File.ReadAllText(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fail(new Complaint(file, 1, 1, $"The file can't be opened: {fault.Message}"));
        }
    }
}

/// <summary>A file's text and what the reader made of it.</summary>
public sealed record FolderReading(string Text, DilemmaReading Reading);

/// <summary>A file's text and what the reader made of it.</summary>
public sealed record DrillFolderReading(string Text, DrillReading Reading);
