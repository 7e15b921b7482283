using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Model;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Training;

/// <summary>How the model alone does on voices it has not read, before the coach's own second thoughts.</summary>
internal static class Judge
{
    private const int Folds = 3;

    /// <summary>Prints for each label the best F1 there is over the thresholds, and the threshold; and of some labels what is furthest from right.</summary>
    public static void Print(IReadOnlyList<LabelledText> voices, IReadOnlyList<LabelledText>? others, Lexicon lexicon, TrainerSettings settings, IReadOnlyList<Label> wrong, TextWriter to)
    {
        var scored = new List<(LabelledText Text, Dictionary<int, float> Odds)>();
        if (others is not null)
        {
            Score(Models.Train(voices, lexicon, settings), others);
        }
        else
        {
            var names = voices.Select(text => text.Voice).Distinct().ToList();
            for (var fold = 0; fold < Folds; fold++)
            {
                var away = names.Where((_, i) => i % Folds == fold).ToHashSet();
                Score(Models.Train([.. voices.Where(text => !away.Contains(text.Voice))], lexicon, settings), [.. voices.Where(text => away.Contains(text.Voice))]);
            }
        }

        PrintWrong();
        var sum = 0.0;
        foreach (var label in Enum.GetValues<Label>())
        {
            var items = scored.Where(item => Labels.Of(item.Text.Kind).Contains(label)).Select(item => (Odds: item.Odds[(int)label], Has: item.Text.Has(label))).ToList();
            var (f1, threshold, precision, recall) = Best(items);
            to.WriteLine(FormattableString.Invariant($"{label.Name(),-26} n {items.Count(item => item.Has),4}  F1 {f1:0.000}  P {precision:0.00} R {recall:0.00}  at {threshold:0.00}"));
            if (label <= Label.ConcreteNextStepTime || label is >= Label.Defensive and <= Label.FalsePromise)
                sum += f1;
        }

        to.WriteLine(FormattableString.Invariant($"macro-F1 over the fourteen: {sum / 14:0.000}"));
        foreach (var (head, least) in new[] { (CoachModel.Column.Depth1, 1), (CoachModel.Column.Depth2, 2) })
        {
            var (f1, threshold, precision, recall) = Best([.. scored.Where(item => item.Text.Kind is WordsKind.Reflection).Select(item => (item.Odds[head], item.Text.Depth >= least))]);
            to.WriteLine(FormattableString.Invariant($"depth {least} or more: F1 {f1:0.000}  P {precision:0.00} R {recall:0.00}  at {threshold:0.00}"));
        }

        void PrintWrong()
        {
            foreach (var label in wrong)
            {
                var items = scored.Where(item => Labels.Of(item.Text.Kind).Contains(label)).OrderByDescending(item => item.Odds[(int)label]).ToList();
                foreach (var (text, odds) in items.Where(item => !item.Text.Has(label)).Take(30).Concat(items.Where(item => item.Text.Has(label)).TakeLast(45)))
                    to.WriteLine(FormattableString.Invariant($"{(text.Has(label) ? "missed" : "false ")} {odds[(int)label],6:0.00} {text.Voice}:{text.Line} {text.Text} ({string.Join(' ', text.Marks.Select(mark => mark.Label.Name()))})"));
            }
        }

        void Score(CoachModel model, IReadOnlyList<LabelledText> texts)
        {
            var listener = new Listener(model, lexicon);
            var never = model.Heads.Select(_ => float.PositiveInfinity).ToArray();
            foreach (var labelled in texts)
            {
                var text = ReadText.Of(labelled.Text, labelled.About, lexicon);
                var heard = listener.Listen(text, never);
                var all = listener.ListenToAll(text);
                scored.Add((labelled, Enumerable.Range(0, model.Heads.Count).ToDictionary(
                    i => model.Heads[i].Head, i => model.Heads[i].Label is null ? all[i] : heard.Select(sentence => sentence[i].Odds).DefaultIfEmpty(-99).Max())));
            }
        }
    }

    private static (double F1, double Threshold, double Precision, double Recall) Best(List<(float Odds, bool Has)> items)
    {
        var best = (F1: 0.0, Threshold: 0.0, Precision: 0.0, Recall: 0.0);
        var (hits, all, total) = (0, 0, items.Count(item => item.Has));
        foreach (var (odds, has) in items.OrderByDescending(item => item.Odds))
        {
            all++;
            hits += has ? 1 : 0;
            var f1 = 2.0 * hits / (all + total);
            if (f1 > best.F1)
                best = (f1, odds, (double)hits / all, (double)hits / total);
        }

        return best;
    }
}
