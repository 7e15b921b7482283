using System.Reflection;

namespace EmpathyBot.Coaching.Notes;

/// <summary>The lists that notes are read with; a line that begins with # is for the people who read the file.</summary>
internal static class NoteFiles
{
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"notes/{name}")!);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The lines under each "== heading".</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Sections(string name)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? open = null;
        foreach (var line in Lines(name))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
                sections.Add(line[3..], open = []);
            else
                (open ?? throw new InvalidOperationException($"{name} begins without a heading.")).Add(line);
        }

        return sections.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);
    }
}
