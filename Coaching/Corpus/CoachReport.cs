using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Corpus;

/// <summary>How what the coach found agrees with what readers marked.</summary>
internal sealed class CoachReport(IReadOnlyList<(LabelledText Text, CoachReading Reading)> read)
{
    private const double Overlapping = 0.5;

    /// <summary>The fourteen labels of a reply that are judged together.</summary>
    public static IReadOnlyList<Label> Fourteen { get; } =
        [.. Labels.Of(WordsKind.Reply).Where(label => label is not (Label.ConfirmAgreement or Label.KindBoundary))];

    /// <summary>The mean of the labels' F1; a label that is nowhere, neither marked nor found, isn't counted.</summary>
    public double MacroF1(IEnumerable<Label> labels)
    {
        var scores = labels.Select(Of).Where(score => score.Marked + score.Found > 0).Select(score => score.F1).ToList();
        return scores.Count == 0 ? 0 : scores.Average();
    }

    public LabelScore Of(Label label)
    {
        var items = read.Where(item => Labels.Of(item.Text.Kind).Contains(label)).Select(item => (Has: item.Text.Has(label), Found: item.Reading.Has(label))).ToList();
        return new LabelScore(label, items.Count(item => item.Has && item.Found), items.Count(item => item.Has), items.Count(item => item.Found));
    }

    /// <summary>Of the quotes of right findings, the share that overlaps a mark of the label: intersection over union of at least a half.</summary>
    public (int Good, int All) Quotes(IEnumerable<Label> labels)
    {
        var ratios = (
            from item in read
            from finding in item.Reading.Findings
            where labels.Contains(finding.Label) && item.Text.Has(finding.Label)
            select item.Text.Marks.Where(mark => mark.Label == finding.Label).Max(mark => Overlap(mark, finding))).ToList();
        return (ratios.Count(ratio => ratio >= Overlapping), ratios.Count);
    }

    /// <summary>Quotes that aren't exactly in the text.</summary>
    public int Misquotes => read.Sum(item => item.Reading.Findings.Count(finding =>
        finding.Start < 0 || finding.End > item.Text.Text.Length || item.Text.Text[finding.Start..finding.End] != finding.Quote));

    /// <summary>Flags found in replies that readers found none in and at least one skill.</summary>
    public (int Flags, int Replies) FalseFlags()
    {
        var good = read.Where(item => item.Text is { Kind: WordsKind.Reply, IsWhole: true } && item.Text.Marks.Count > 0 && !item.Text.Marks.Any(mark => mark.Label.IsFlag())).ToList();
        return (good.Sum(item => item.Reading.Findings.Count(finding => finding.Label.IsFlag())), good.Count);
    }

    /// <summary>Where a label was marked and not found: what else was found there that wasn't marked, the commonest first.</summary>
    public IEnumerable<(Label Other, int Times)> Missed(Label label) =>
        Confused(item => item.Text.Has(label) && !item.Reading.Has(label), (item, other) => item.Reading.Has(other) && !item.Text.Has(other));

    /// <summary>Where a label was found and not marked: what else was marked there that wasn't found, the commonest first.</summary>
    public IEnumerable<(Label Other, int Times)> Mistaken(Label label) =>
        Confused(item => item.Reading.Has(label) && !item.Text.Has(label), (item, other) => item.Text.Has(other) && !item.Reading.Has(other));

    /// <summary>Of reflections: rows are the depths that were marked, columns those that were found.</summary>
    public int[,] Depths()
    {
        var table = new int[3, 3];
        foreach (var (text, reading) in read.Where(item => item.Text is { Kind: WordsKind.Reflection, Depth: not null }))
            table[text.Depth!.Value, reading.Depth ?? 0]++;
        return table;
    }

    private IEnumerable<(Label Other, int Times)> Confused(
        Func<(LabelledText Text, CoachReading Reading), bool> isMeant, Func<(LabelledText Text, CoachReading Reading), Label, bool> isOther) =>
        read.Where(isMeant)
            .SelectMany(item => Enum.GetValues<Label>().Where(other => isOther(item, other)))
            .CountBy(other => other)
            .Select(pair => (pair.Key, pair.Value))
            .OrderByDescending(pair => pair.Value);

    private static double Overlap(Mark mark, Finding finding)
    {
        var both = Math.Max(0, Math.Min(mark.End, finding.End) - Math.Max(mark.Start, finding.Start));
        return both / (double)(mark.End - mark.Start + finding.Quote.Length - both);
    }
}

/// <summary>How often a label was right.</summary>
internal readonly record struct LabelScore(Label Label, int Right, int Marked, int Found)
{
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Marked == 0 ? 0 : (double)Right / Marked;

    public double F1 => Marked + Found == 0 ? 0 : 2.0 * Right / (Marked + Found);
}
