using System.Collections.Immutable;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>What is so at a moment of a run: the guise's truths, what was learnt by asking, what was done.</summary>
public sealed class Facts : IEquatable<Facts>
{
    private readonly ImmutableSortedSet<string> _names;

    private Facts(ImmutableSortedSet<string> names) => _names = names;

    public static Facts None { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    public static Facts Of(IEnumerable<string> names) => None.With(names);

    public IReadOnlyCollection<string> Names => _names;

    public bool Hold(string name) => _names.Contains(name);

    public Facts With(IEnumerable<string> names)
    {
        var more = _names.Union(names);
        return ReferenceEquals(more, _names) ? this : new Facts(more);
    }

    public bool Equals(Facts? other) => other is not null && _names.SetEquals(other._names);

    public override bool Equals(object? obj) => Equals(obj as Facts);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var name in _names)
            hash.Add(name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", _names);
}
