using EmpathyBot.Coaching.Features;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace EmpathyBot.Coaching.Training;

/// <summary>Trains the vector of weights for one head: stochastic dual coordinate ascent on the logistic loss, by ML.NET; the same each time.</summary>
internal static class Trainer
{
    public static (float[] Weights, float Bias) Train(IReadOnlyList<Example> examples, int head, TrainerSettings settings)
    {
        var machine = new MLContext(seed: 17);
        var rows = examples.Where(example => !example.Unclear.Contains(head)).Select(example => new Row
        {
            Label = example.Has.Contains(head),
            Features = new VBuffer<float>(FeatureSink.Size, example.Features.Count, [.. example.Features.Select(f => f.Weight)], [.. example.Features.Select(f => f.At)]),
        });
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, FeatureSink.Size);
        var data = machine.Data.LoadFromEnumerable(rows.ToList(), schema);
        var trained = machine.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            Shuffle = true,
            MaximumNumberOfIterations = settings.Rounds,
            L2Regularization = settings.L2,
            L1Regularization = 0,
            PositiveInstanceWeight = settings.Positive,
            ConvergenceTolerance = 0.01f,
        }).Fit(data);
        return ([.. trained.Model.SubModel.Weights], trained.Model.SubModel.Bias);
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}

/// <summary>How it is trained.</summary>
/// <param name="L2">How much large weights cost.</param>
/// <param name="Positive">What an example counts for beside one that isn't: they are few.</param>
/// <param name="Rounds">The most rounds over the data.</param>
internal sealed record TrainerSettings(float L2, float Positive, int Rounds)
{
    public static TrainerSettings Default { get; } = new(2.5e-5f, 3f, 60);
}
