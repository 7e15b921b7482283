using System.Collections.Frozen;
using System.Reflection;

namespace EmpathyBot.Coaching.Features;

/// <summary>
/// Classes of words and phrases, one file a class. An entry is up to five words; a word that ends in <c>*</c> has any ending, <c>_</c> is any one word.
/// </summary>
internal sealed class Lexicon
{
    private const string Folder = "lexicon/";
    private const int LongestStem = 12;

    private readonly FrozenDictionary<string, Entry[]> _byWord;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _byStem;

    private Lexicon(IReadOnlyList<string> classes, IEnumerable<Entry> entries)
    {
        Classes = classes;
        Hashes = [.. classes.Select(name => Fnv.Of(name))];
        var byFirst = entries.ToLookup(entry => entry.Words[0].IsStem);
        _byWord = byFirst[false].GroupBy(entry => entry.Words[0].Text).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byStem = byFirst[true].GroupBy(entry => entry.Words[0].Text).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names of the classes; a match names its class by the place here.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>What stands for each class in features.</summary>
    public IReadOnlyList<uint> Hashes { get; }

    /// <summary>The classes that are part of this assembly.</summary>
    public static Lexicon Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return Read(assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (Path.GetFileNameWithoutExtension(name[Folder.Length..]), reader.ReadToEnd());
        }));
    }

    /// <summary>Reads classes from their texts.</summary>
    public static Lexicon Read(IEnumerable<(string Name, string Text)> files)
    {
        var classes = new List<string>();
        var entries = new List<Entry>();
        foreach (var (name, text) in files)
        {
            foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (line[0] != '#')
                    entries.Add(new Entry(classes.Count, [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pattern.Of)]));
            }

            classes.Add(name);
        }

        return new Lexicon(classes, entries.DistinctBy(entry => (entry.Class, string.Join(' ', entry.Words))));
    }

    /// <summary>All that is found among these words, in the order of where it begins.</summary>
    public List<Match> In(IReadOnlyList<Text.Token> tokens)
    {
        var matches = new List<Match>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Word;
            if (_byWord.TryGetValue(word, out var exact))
                Add(exact, at);
            for (var length = Math.Min(word.Length, LongestStem); length >= 2; length--)
            {
                if (_byStem.TryGetValue(word.AsSpan(0, length), out var stems))
                    Add(stems, at);
            }
        }

        return matches;

        void Add(Entry[] entries, int at)
        {
            foreach (var entry in entries)
            {
                if (entry.Fits(tokens, at))
                    matches.Add(new Match(entry.Class, at, at + entry.Words.Length));
            }
        }
    }

    /// <summary>A class found.</summary>
    /// <param name="Class">Its place in <see cref="Classes"/>.</param>
    /// <param name="From">The first token.</param>
    /// <param name="To">The first token after it.</param>
    internal readonly record struct Match(int Class, int From, int To);

    private sealed record Entry(int Class, Pattern[] Words)
    {
        public bool Fits(IReadOnlyList<Text.Token> tokens, int at)
        {
            if (at + Words.Length > tokens.Count)
                return false;
            for (var i = 0; i < Words.Length; i++)
            {
                if (!Words[i].Fits(tokens[at + i].Word) || tokens[at + i].IsQuoted != tokens[at].IsQuoted)
                    return false;
            }

            return true;
        }
    }

    private readonly record struct Pattern(string Text, bool IsStem, bool IsAny)
    {
        public static Pattern Of(string word) =>
            word == "_" ? new Pattern("", false, true) : word[^1] == '*' && word.Length > 1 ? new Pattern(word[..^1], true, false) : new Pattern(word, false, false);

        public bool Fits(string word) => IsAny || (IsStem ? word.StartsWith(Text, StringComparison.Ordinal) : word == Text);

        public override string ToString() => IsAny ? "_" : IsStem ? Text + "*" : Text;
    }
}
