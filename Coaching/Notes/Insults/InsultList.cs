using System.Collections.Frozen;

namespace EmpathyBot.Coaching.Notes.Insults;

/// <summary>The insults of <c>insults.txt</c>.</summary>
internal static class InsultList
{
    private const int MostHidden = 2;

    // A piece of text that is read at once has a thousand words.
    private const int MostLookedUp = 4_000;
    private const int ShortestPlural = 3;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Sections = NoteFiles.Sections("insults.txt");
    private static readonly FrozenSet<string> AlwaysOnes = Set("always");
    private static readonly FrozenSet<string> AimedOnes = Set("aimed");
    private static readonly FrozenSet<string> HarmlessOnes = Set("harmless");

    /// <summary>Whom a word before them is aimed at.</summary>
    public static FrozenSet<string> People { get; } = Set("people");

    /// <summary>What one may do as well as be.</summary>
    public static FrozenSet<string> Done { get; } = Set("done");

    /// <summary>What words may be as well as people.</summary>
    public static FrozenSet<string> Things { get; } = Set("things");

    /// <summary>What sends somebody away, word by word.</summary>
    public static IReadOnlyList<string[]> Away { get; } = [.. Sections["away"].Select(line => line.Split(' '))];

    /// <summary>The phrases among what is an insult when aimed, word by word.</summary>
    public static IReadOnlyList<string[]> AimedPhrases { get; } = [.. Sections["aimed"].Where(line => line.Contains(' ', StringComparison.Ordinal)).Select(line => line.Split(' '))];

    /// <summary>What kind of word it is; null for most.</summary>
    /// <param name="word">The word.</param>
    /// <param name="known">What was looked up before: a text that says the same a thousand times asks once.</param>
    public static Insult? Of(Spelled word, Dictionary<string, Insult?> known)
    {
        var key = string.Join('|', word.Forms);
        if (!known.TryGetValue(key, out var insult))
            known.Add(key, insult = known.Count < MostLookedUp ? LookUp(word) : null);
        return insult;
    }

    private static Insult? LookUp(Spelled word)
    {
        foreach (var form in word.Forms)
        {
            if ((form.Contains('*', StringComparison.Ordinal) ? Behind(form) : Of(form)) is { } insult)
                return insult;
        }

        return null;
    }

    private static Insult? Of(string word)
    {
        if (Holds(AlwaysOnes, word))
            return Insult.Always;
        if (Slurs.IsAlways(word) is { } always)
            return always ? Insult.Slur : Insult.AimedSlur;
        return Holds(AimedOnes, word) ? Insult.Aimed : null;
    }

    // "f*cking" may be said of anything; what a star hides otherwise is what one thinks.
    private static Insult? Behind(string masked)
    {
        var stars = masked.AsSpan().Count('*');
        if (masked.Length - stars < 2 || masked[0] == '*' || masked[^1] == '*' || HarmlessOnes.Any(word => Fits(word, masked)))
            return null;
        if (AlwaysOnes.Any(word => Fits(word, masked) || Fits(word + "s", masked)))
            return Insult.Always;
        if (stars <= MostHidden && Filled(masked).Any(word => Slurs.IsAlways(word) is not null))
            return Insult.Slur;
        return AimedOnes.Any(word => Fits(word, masked)) ? Insult.Aimed : null;
    }

    /// <summary>Whether that may be the word, where stars stand for letters.</summary>
    public static bool Fits(string word, string masked)
    {
        if (word.Length != masked.Length)
            return false;
        for (var at = 0; at < word.Length; at++)
        {
            if (masked[at] != '*' && masked[at] != word[at])
                return false;
        }

        return true;
    }

    private static IEnumerable<string> Filled(string masked)
    {
        var at = masked.IndexOf('*', StringComparison.Ordinal);
        if (at < 0)
            return [masked];
        return Enumerable.Range('a', 26).SelectMany(letter => Filled(masked[..at] + (char)letter + masked[(at + 1)..]));
    }

    private static bool Holds(FrozenSet<string> words, string word) =>
        words.Contains(word) || (word.Length > ShortestPlural && word[^1] is 's' or 'z' && words.Contains(word[..^1]));

    private static FrozenSet<string> Set(string name) => Sections[name].ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What makes a word an insult.</summary>
internal enum Insult
{
    /// <summary>The word itself.</summary>
    Always,

    /// <summary>That it is aimed at somebody.</summary>
    Aimed,

    /// <summary>The word itself, and a group with whom it is meant.</summary>
    Slur,

    /// <summary>That it is aimed at somebody, and a group with them.</summary>
    AimedSlur,
}
