namespace EmpathyBot.Practice.Runs;

/// <summary>A number for a seed and a name that looks like chance and is always the same, on every machine and in every version.</summary>
public static class SeededOrder
{
    /// <summary>FNV-1a over the text, then splitmix64's finish (Steele, Lea, Flood 2014) so that near names lie far apart.</summary>
    public static ulong Key(long seed, string text)
    {
        var hash = 14695981039346656037UL ^ (ulong)seed;
        foreach (var letter in text)
            hash = (hash ^ letter) * 1099511628211UL;

        hash = (hash ^ hash >> 30) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ hash >> 27) * 0x94D049BB133111EBUL;
        return hash ^ hash >> 31;
    }
}
