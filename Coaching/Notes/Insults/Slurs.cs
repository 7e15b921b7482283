using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace EmpathyBot.Coaching.Notes.Insults;

/// <summary>
/// Words that put a group of people down. They stand in <c>slurs.txt</c> as hashes, so that nobody who reads this repository has to read them;
/// the salt only keeps them from being found in ready-made tables. <c>Bot.Benchmarks -- notes --add</c> makes a line of a word.
/// </summary>
internal static class Slurs
{
    private const string Salt = "a note to a colleague: ";
    private const int Bytes = 8;
    private const int Shortest = 3;
    private const int Longest = 24;

    // Whether one is a slur by itself, or only where it is aimed at somebody.
    private static readonly FrozenDictionary<ulong, bool> All = NoteFiles.Sections("slurs.txt")
        .SelectMany(section => section.Value.Select(line => (Hash: Convert.ToUInt64(line, 16), IsAlways: section.Key == "always")))
        .DistinctBy(line => line.Hash)
        .ToFrozenDictionary(line => line.Hash, line => line.IsAlways);

    /// <summary>Whether it is one: always, or only when aimed at somebody; null for any other word. A plural is known by its singular.</summary>
    public static bool? IsAlways(string word)
    {
        if (word.Length is < Shortest or > Longest)
            return null;
        if (All.TryGetValue(HashOf(word), out var isAlways))
            return isAlways;
        foreach (var ending in (ReadOnlySpan<string>)["s", "z", "es"])
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal) && All.TryGetValue(HashOf(word[..^ending.Length]), out isAlways))
                return isAlways;
        }

        return null;
    }

    /// <summary>The word's line in the list.</summary>
    public static string LineOf(string word) => HashOf(Spelling.FormsOf(word.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)) is [var form, ..] ? form : "").ToString("x16", null);

    private static ulong HashOf(string word)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(Salt + word), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash[..Bytes]);
    }
}
