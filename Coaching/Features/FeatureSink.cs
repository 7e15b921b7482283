namespace EmpathyBot.Coaching.Features;

/// <summary>Collects the features of a passage. Used again for the next one: nothing is allocated once it has grown.</summary>
internal sealed class FeatureSink
{
    /// <summary>How many features there are room for: the hash of each is cut to this.</summary>
    public const int Size = 1 << 16;

    private static readonly int GroupCount = Enum.GetValues<FeatureGroup>().Length;

    private readonly List<int>[] _groups = [.. Enumerable.Range(0, GroupCount).Select(_ => new List<int>(128))];

    public IReadOnlyList<IReadOnlyList<int>> Groups => _groups;

    public List<int> this[FeatureGroup group] => _groups[(int)group];

    public void Clear()
    {
        foreach (var group in _groups)
            group.Clear();
    }

    public void Add(FeatureGroup group, uint hash) =>
        _groups[(int)group].Add((int)(Fnv.And(hash, (uint)group + 1) & (Size - 1)));

    /// <summary>What each feature of this group counts for: so that the squares of a group add up to its share.</summary>
    public float WeightOf(FeatureGroup group) =>
        _groups[(int)group].Count == 0 ? 0 : ShareOf(group) / MathF.Sqrt(_groups[(int)group].Count);

    private static float ShareOf(FeatureGroup group) => group switch
    {
        FeatureGroup.Frames => 1.2f,
        FeatureGroup.Form => 0.6f,
        _ => 1f,
    };
}
