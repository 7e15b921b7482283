using System.Collections.Frozen;
using System.Reflection;

namespace EmpathyBot.Coaching.Features;

/// <summary>
/// Families of words with one meaning and one role in a sentence, a family a line. What is learned of one word of a family holds for the others too.
/// </summary>
internal sealed class Thesaurus
{
    private const string Folder = "thesaurus/";

    private readonly FrozenDictionary<string, uint[]> _families;

    private Thesaurus(IReadOnlyDictionary<string, uint[]> families) => _families = families.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The families that are part of this assembly.</summary>
    public static Thesaurus Shipped { get; } = Read();

    /// <summary>What stands for the families of a word, the closest first; empty where it is in none.</summary>
    public ReadOnlySpan<uint> Of(string word) => _families.TryGetValue(word, out var families) ? families : [];

    private static Thesaurus Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var families = new Dictionary<string, uint[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line[0] == '#')
                    continue;
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var family = Fnv.Of(line.AsSpan(0, colon));
                foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    families[word] = families.TryGetValue(word, out var others) ? [.. others, family] : [family];
            }
        }

        return new Thesaurus(families);
    }
}
