using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>Reads dilemmas and drills, says what is wrong with them, and how each dilemma plays.</summary>
internal static class DilemmasCommand
{
    private const string Drills = "Drills";

    /// <summary>0 when there is something to play and nothing to complain of, else 1.</summary>
    public static int Run(IReadOnlyList<string> paths, TextWriter output)
    {
        if (!TryFindFiles(paths.Count > 0 ? paths : ["Scenarios"], output, out var files))
            return 1;

        var drills = DrillLibrary.Of(files.Where(IsDrill).Select(file => DrillReader.Read(file, File.ReadAllText(file))));
        foreach (var complaint in drills.Complaints)
            output.WriteLine(complaint);
        var library = DilemmaLibrary.Of(files.Where(file => !IsDrill(file)).Select(file => DilemmaReader.Read(file, File.ReadAllText(file))));
        foreach (var complaint in library.Complaints)
            output.WriteLine(complaint);
        if (library.Complaints.Length > 0)
            output.WriteLine();

        var plays = library.Dilemmas.Select(dilemma => new DilemmaPlay(dilemma)).ToList();
        foreach (var play in plays)
            DilemmaReport.Write(play, output);
        if (plays.Count > 0)
            PlayersReport.Write(plays, output);
        var complaints = library.Complaints.Length + drills.Complaints.Length;
        output.WriteLine($"{files.Count} files, {plays.Count} dilemmas, {drills.Drills.Length} drills, {complaints} complaints");
        return complaints == 0 ? 0 : 1;
    }

    // As the host tells them apart: by the folder.
    private static bool IsDrill(string file) =>
        string.Equals(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))), Drills, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Concat(Directory.EnumerateFiles(folder, "*.yml")).Order(StringComparer.Ordinal)
        : [];

    private static bool TryFindFiles(IEnumerable<string> paths, TextWriter output, out List<string> files)
    {
        files = [];
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(FilesIn(path).Concat(FilesIn(Path.Combine(path, Drills))));
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
