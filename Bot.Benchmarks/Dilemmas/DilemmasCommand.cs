using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>Reads dilemmas, says what is wrong with them, and how each plays.</summary>
internal static class DilemmasCommand
{
    /// <summary>0 when there is something to play and nothing to complain of, else 1.</summary>
    public static int Run(IReadOnlyList<string> paths, TextWriter output)
    {
        if (!TryFindFiles(paths.Count > 0 ? paths : ["Scenarios"], output, out var files))
            return 1;

        var library = DilemmaLibrary.Of(files.Select(file => DilemmaReader.Read(file, File.ReadAllText(file))));
        foreach (var complaint in library.Complaints)
            output.WriteLine(complaint);
        if (library.Complaints.Length > 0)
            output.WriteLine();

        var plays = library.Dilemmas.Select(dilemma => new DilemmaPlay(dilemma)).ToList();
        foreach (var play in plays)
            DilemmaReport.Write(play, output);
        PlayersReport.Write(plays, output);
        output.WriteLine($"{files.Count} files, {plays.Count} dilemmas, {library.Complaints.Length} complaints");
        return library.Complaints.Length == 0 ? 0 : 1;
    }

    private static bool TryFindFiles(IEnumerable<string> paths, TextWriter output, out List<string> files)
    {
        files = [];
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(Directory.EnumerateFiles(path, "*.yaml").Concat(Directory.EnumerateFiles(path, "*.yml")).Order(StringComparer.Ordinal));
            else if (File.Exists(path))
                files.Add(path);
            else
                output.WriteLine($"There is no file or folder '{path}'.");
        }

        if (files.Count == 0)
            output.WriteLine("There are no dilemmas (*.yaml) to look at.");
        return files.Count > 0;
    }
}
