using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Model;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Training;

/// <summary>Trains one model for all heads.</summary>
internal static class Models
{
    // A byte holds a weight up to this share of the largest; the few beyond it are cut.
    private const int Largest = 127;

    public static CoachModel Train(IReadOnlyList<LabelledText> texts, Lexicon lexicon, TrainerSettings settings)
    {
        var examples = new Examples(lexicon);
        var all = texts.SelectMany(examples.Of).ToList();
        var heads = Heads().ToList();
        var trained = new (float[] Weights, float Bias)[heads.Count];
        Parallel.For(0, heads.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            trained[i] = Trainer.Train([.. all.Where(example => example.IsOf(heads[i].Kind) && IsWhole(example) == heads[i].IsDepth)], heads[i].Head, settings));
        var weights = new sbyte[FeatureSink.Size * CoachModel.Columns];
        var columns = new List<CoachModel.Column>();
        for (var i = 0; i < heads.Count; i++)
        {
            var scale = trained[i].Weights.Max(Math.Abs) / Largest;
            columns.Add(new CoachModel.Column(heads[i].Head, trained[i].Bias, scale));
            for (var at = 0; at < FeatureSink.Size; at++)
                weights[(at * CoachModel.Columns) + i] = (sbyte)Math.Clamp(MathF.Round(trained[i].Weights[at] / scale), -Largest, Largest);
        }

        return new CoachModel(columns, weights);

        static bool IsWhole(Example example) => example.IsWhole;
    }

    private static IEnumerable<(int Head, WordsKind Kind, bool IsDepth)> Heads()
    {
        foreach (var kind in Enum.GetValues<WordsKind>())
        {
            foreach (var label in Labels.Of(kind))
                yield return ((int)label, kind, false);
        }

        yield return (CoachModel.Column.Depth1, WordsKind.Reflection, true);
        yield return (CoachModel.Column.Depth2, WordsKind.Reflection, true);
    }
}
