namespace EmpathyBot.Bot.Tests.BotFramework.Surface;

/// <summary>The SDK's types and members by name, from sdk-surface.txt: "Type &lt; Bases: Members".</summary>
internal sealed class SdkSurface
{
    private readonly Dictionary<string, (string[] Bases, HashSet<string> Members)> _types = [];
    private readonly ILookup<string, string> _bySimpleName;

    private SdkSurface(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(" < ");
            var bases = head.Length > 1 ? head[1].Split(' ') : [];
            _types.Add(head[0], (bases, [.. line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        }

        _bySimpleName = _types.Keys.ToLookup(name => name[(name.LastIndexOf('.') + 1)..]);
    }

    internal static SdkSurface Load() =>
        new(File.ReadLines(Path.Combine(SourceTree.Root, "Bot.Tests", "BotFramework", "sdk-surface.txt")));

    /// <summary>Whether the SDK has it, there or in a base.</summary>
    internal bool Has(string type, string? member) =>
        _types.TryGetValue(type, out var known)
        && (member is null || known.Members.Contains(member) || known.Bases.SelectMany(name => _bySimpleName[name]).Any(name => Has(name, member)));

    /// <summary>Whether the SDK has what the code uses; null members are the type itself.</summary>
    internal bool Allows(SurfaceUse use) => Has(use.Type, use.Member);
}
