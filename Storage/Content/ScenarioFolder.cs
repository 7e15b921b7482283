using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading;
using Place = EmpathyBot.Practice.Reading.Place;

namespace EmpathyBot.Storage.Content;

/// <summary>Reads the dilemmas of a folder.</summary>
public static class ScenarioFolder
{
    /// <summary>Every <c>.yaml</c> or <c>.yml</c> file in the folder and below, in the order of their paths.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<FolderReading> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'. Scenarios:Folders names the folders that hold dilemmas.");

        return
        [
            .. Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
                .Select(ReadFile),
        ];
    }

    private static FolderReading ReadFile(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            return new FolderReading(text, DilemmaReader.Read(file, text));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new FolderReading("", new DilemmaReading(file, null, [new Complaint(file, 1, 1, $"The file can't be opened: {fault.Message}")], Place.Start));
        }
    }
}

/// <summary>A file's text and what the reader made of it.</summary>
public sealed record FolderReading(string Text, DilemmaReading Reading);

/// <summary>A dilemma with the text it was read from.</summary>
internal sealed record ScenarioFile(Dilemma Dilemma, string Text);
