using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Model;
using EmpathyBot.Coaching.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Training;

/// <summary>Cuts the corpus into passages to learn from: sentences, their clauses, and what was marked.</summary>
internal sealed class Examples(Lexicon lexicon)
{
    // A passage that holds so much of a mark has its label; one that holds some of it is no example.
    private const double Most = 0.6;
    private const double Some = 0.2;

    private readonly FeatureSink _sink = new();

    public IEnumerable<Example> Of(LabelledText labelled)
    {
        var text = ReadText.Of(labelled.Text, labelled.About, lexicon);
        if (text.Tokens.Count == 0)
            yield break;
        var featuriser = new Featuriser(text, lexicon);
        if (labelled.Kind is WordsKind.Reflection)
            yield return Make(labelled, featuriser, new Passage(0, text.Tokens.Count), Depths(labelled), new HashSet<int>()) with { IsWhole = true };

        var passages = text.Sentences.SelectMany(sentence => sentence.Clauses.Count == 1 ? [sentence.Whole] : sentence.Clauses.Prepend(sentence.Whole))
            .Concat(labelled.Marks.Select(mark => Marked(text, mark)).Where(passage => passage.Count > 0))
            .Distinct();
        foreach (var passage in passages)
        {
            var (has, unclear) = (new HashSet<int>(), new HashSet<int>());
            foreach (var mark in labelled.Marks)
            {
                var held = Held(text, passage, mark);
                if (held >= Most)
                    has.Add((int)mark.Label);
                else if (held >= Some)
                    unclear.Add((int)mark.Label);
            }

            unclear.ExceptWith(has);
            yield return Make(labelled, featuriser, passage, has, unclear);
        }
    }

    private Example Make(LabelledText from, Featuriser featuriser, Passage passage, IReadOnlySet<int> has, IReadOnlySet<int> unclear)
    {
        featuriser.Make(passage, _sink);
        var features = new SortedDictionary<int, float>();
        for (var group = 0; group < _sink.Groups.Count; group++)
        {
            var weight = _sink.WeightOf((FeatureGroup)group);
            foreach (var at in _sink.Groups[group])
                features[at] = features.GetValueOrDefault(at) + weight;
        }

        return new Example(from, [.. features.Select(pair => (pair.Key, pair.Value))], has, unclear);
    }

    private static HashSet<int> Depths(LabelledText labelled) => labelled.Depth switch
    {
        1 => [CoachModel.Column.Depth1],
        2 => [CoachModel.Column.Depth1, CoachModel.Column.Depth2],
        _ => [],
    };

    private static Passage Marked(ReadText text, Mark mark)
    {
        var inside = Enumerable.Range(0, text.Tokens.Count).Where(at => Start(text, at) >= mark.Start && Start(text, at) < mark.End).ToList();
        return inside.Count == 0 ? default : new Passage(inside[0], inside[^1] + 1);
    }

    private static double Held(ReadText text, Passage passage, Mark mark)
    {
        var (start, words) = text.Quote(passage);
        var both = Math.Min(start + words.Length, mark.End) - Math.Max(start, mark.Start);
        return Math.Max(0, both) / (double)(mark.End - mark.Start);
    }

    private static int Start(ReadText text, int at) => text.Readable.Quote(text.Tokens[at].Start, text.Tokens[at].End).Start;
}
