using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EmpathyBot.Coaching.Features;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Model;

/// <summary>
/// A linear model for each label over one vector of features: a weight is a byte, and the weights of one feature for all labels lie side by side.
/// Trained by the build (Coaching.Training) from the corpus.
/// </summary>
internal sealed class CoachModel
{
    /// <summary>The labels have room for so many: one register.</summary>
    public const int Columns = 32;

    private const uint Mark = 0x31484345;
    private readonly sbyte[] _weights;
    private readonly Column[] _columns;

    public CoachModel(IReadOnlyList<Column> columns, sbyte[] weights)
    {
        if (columns.Count > Columns || weights.Length != FeatureSink.Size * Columns)
            throw new ArgumentException("The weights don't fit the labels.", nameof(weights));
        (_columns, _weights) = ([.. columns], weights);
    }

    /// <summary>What there is a model for.</summary>
    public IReadOnlyList<Column> Heads => _columns;

    /// <summary>How large the model is that comes with the coach, in bytes.</summary>
    public static long ShippedBytes
    {
        get
        {
            using var stream = Open();
            return stream.Length;
        }
    }

    public static CoachModel Shipped()
    {
        using var stream = Open();
        return Read(stream);
    }

    /// <exception cref="InvalidDataException">It is no such model, or one of another form.</exception>
    public static CoachModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Mark)
            throw new InvalidDataException("This is no model of the coach.");
        var columns = new Column[reader.ReadInt32()];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = new Column(reader.ReadInt32(), reader.ReadSingle(), reader.ReadSingle());
        var weights = new sbyte[FeatureSink.Size * Columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new CoachModel(columns, weights);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Mark);
        writer.Write(_columns.Length);
        foreach (var column in _columns)
        {
            writer.Write(column.Head);
            writer.Write(column.Bias);
            writer.Write(column.Scale);
        }

        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>How much speaks for each label: log odds, 0 is even.</summary>
    /// <param name="features">Of one passage.</param>
    /// <param name="odds">One for each of <see cref="Heads"/>.</param>
    public void Score(FeatureSink features, Span<float> odds)
    {
        Span<int> sums = stackalloc int[Columns];
        Span<float> total = stackalloc float[Columns];
        total.Clear();
        for (var group = 0; group < features.Groups.Count; group++)
        {
            Sum(features.Groups[group], sums);
            var weight = features.WeightOf((FeatureGroup)group);
            for (var i = 0; i < _columns.Length; i++)
                total[i] += weight * sums[i];
        }

        for (var i = 0; i < _columns.Length; i++)
            odds[i] = _columns[i].Bias + (_columns[i].Scale * total[i]);
    }

    private static Stream Open() => Assembly.GetExecutingAssembly().GetManifestResourceStream("coach.model")
        ?? throw new InvalidOperationException("The coach's model is not part of this build; Coaching.Training makes it.");

    private void Sum(IReadOnlyList<int> features, Span<int> sums)
    {
        var (a, b, c, d) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        ref var first = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var i = 0; i < features.Count; i++)
        {
            var row = Vector256.LoadUnsafe(ref first, (nuint)(features[i] * Columns));
            var (low, high) = Vector256.Widen(row);
            var (ll, lh) = Vector256.Widen(low);
            var (hl, hh) = Vector256.Widen(high);
            (a, b, c, d) = (a + ll, b + lh, c + hl, d + hh);
        }

        a.CopyTo(sums);
        b.CopyTo(sums[8..]);
        c.CopyTo(sums[16..]);
        d.CopyTo(sums[24..]);
    }

    /// <summary>One of the models.</summary>
    /// <param name="Head">A label, or <see cref="Depth1"/> or <see cref="Depth2"/>.</param>
    /// <param name="Bias">What speaks for it with no feature at all, less what has to.</param>
    /// <param name="Scale">What a byte of a weight is worth.</param>
    internal readonly record struct Column(int Head, float Bias, float Scale)
    {
        /// <summary>The head that tells whether a reflection looks at oneself, or goes further.</summary>
        public const int Depth1 = 101;

        /// <summary>The head that tells whether a reflection commits to something.</summary>
        public const int Depth2 = 102;

        public Label? Label => Head < Depth1 ? (Label)Head : null;
    }
}
