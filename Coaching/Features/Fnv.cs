namespace EmpathyBot.Coaching.Features;

/// <summary>The hash of features: FNV-1a over UTF-16 units (Fowler, Noll, Vo), the same on every machine and at every time.</summary>
internal static class Fnv
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;
        return hash;
    }

    public static uint And(uint hash, uint other) => (((hash ^ (other & 0xFFFF)) * Prime) ^ (other >> 16)) * Prime;
}
