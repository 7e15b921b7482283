using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Coaching.Model;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Benchmarks.Coach;

/// <summary>How well the coach reads voices it has not learned from, and how fast.</summary>
internal static class CoachCommand
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] options, TextWriter to, TextWriter errors)
    {
        var coach = new EmpathyBot.Coaching.Coach();
        try
        {
            if (After(options, "--pairs") is { } pairs)
                return CoachPairs.Print(coach, pairs, to);
            var file = After(options, "--file");
            var texts = file is null ? HeldOut() : FromFile(file, errors);
            if (options.Contains("--json"))
                PrintFindings(coach, texts, to);
            else if (options.Contains("--wrong"))
                PrintWrong(coach, texts, to);
            else
                PrintFigures(coach, texts, to);
            return 0;
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            errors.WriteLine(fault.Message);
            return 2;
        }
    }

    private static string? After(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at < 0 ? null : at + 1 < options.Length ? options[at + 1] : throw new FormatException($"{name} needs a file.");
    }

    private static List<LabelledText> FromFile(string file, TextWriter errors)
    {
        var lines = CoachLine.Read(file).ToList();
        foreach (var unknown in lines.SelectMany(line => line.Unknown).CountBy(name => name).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            errors.WriteLine($"{file}: there is no label \"{unknown.Key}\"; left out {unknown.Value} times.");
        return [.. lines.Select(line => line.ToText())];
    }

    private static List<LabelledText> HeldOut() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Coach", "held-out"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => VoiceReader.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    private static void PrintFigures(ICoach coach, List<LabelledText> texts, TextWriter to)
    {
        var start = Stopwatch.GetTimestamp();
        coach.Read(WordsKind.Reply, "Good morning, and thank you for writing.");
        var first = Stopwatch.GetElapsedTime(start);
        var report = new CoachReport([.. texts.Select(text => (text, coach.Read(text.Kind, text.Text, text.About)))]);
        to.WriteLine($"{texts.Count} texts of {texts.Select(text => text.Voice).Distinct().Count()} voices or ids");
        to.WriteLine();
        to.WriteLine("| label | marked | found | precision | recall | F1 | missed, and found there | found, and marked there |");
        to.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |");
        foreach (var score in Enum.GetValues<Label>().Select(report.Of).Where(score => score.Marked + score.Found > 0))
        {
            to.WriteLine(FormattableString.Invariant(
                $"| {score.Label.Name()} | {score.Marked} | {score.Found} | {score.Precision:0.00} | {score.Recall:0.00} | {score.F1:0.000} | {Others(report.Missed(score.Label))} | {Others(report.Mistaken(score.Label))} |"));
        }

        to.WriteLine();
        var (good, all) = report.Quotes(Enum.GetValues<Label>());
        var (flags, replies) = report.FalseFlags();
        to.WriteLine(FormattableString.Invariant($"macro-F1, fourteen labels of a reply: {report.MacroF1(CoachReport.Fourteen):0.000}"));
        to.WriteLine(FormattableString.Invariant($"macro-F1, labels of a peer's note:    {report.MacroF1(Labels.Of(WordsKind.Peer)):0.000}"));
        to.WriteLine(FormattableString.Invariant($"quotes that overlap their mark by half: {good} of {all} ({(all == 0 ? 0 : 100.0 * good / all):0.0} %); not in the text: {report.Misquotes}"));
        to.WriteLine(FormattableString.Invariant($"false flags in good whole replies: {flags} in {replies} ({(replies == 0 ? 0 : 10.0 * flags / replies):0.00} in ten)"));
        PrintDepths(report.Depths(), to);
        var (median, p99) = CoachSpeed.Measure(coach, texts);
        to.WriteLine(FormattableString.Invariant($"what was learned: {CoachModel.ShippedBytes / 1e6:0.0} MB, all labels together"));
        to.WriteLine(FormattableString.Invariant($"first text, with loading: {first.TotalMilliseconds:0} ms; then a text: median {median:0.000} ms, p99 {p99:0.000} ms, one thread"));
    }

    private static string Others(IEnumerable<(Label Other, int Times)> others) => string.Join(", ", others.Select(other => $"{other.Other.Name()} {other.Times}"));

    private static void PrintDepths(int[,] table, TextWriter to)
    {
        to.WriteLine("depth of reflections, marked by found:");
        for (var marked = 0; marked < 3; marked++)
            to.WriteLine($"  {marked}: {table[marked, 0],4} {table[marked, 1],4} {table[marked, 2],4}");
    }

    private static void PrintFindings(ICoach coach, List<LabelledText> texts, TextWriter to)
    {
        foreach (var text in texts)
        {
            var reading = coach.Read(text.Kind, text.Text, text.About);
            to.WriteLine(JsonSerializer.Serialize(
                new
                {
                    id = text.Line == 0 ? text.Voice : $"{text.Voice}:{text.Line}",
                    legibility = reading.Legibility.ToString(),
                    depth = reading.Depth,
                    findings = reading.Findings.Select(finding => new
                    {
                        label = finding.Label.Name(),
                        start = finding.Start,
                        quote = finding.Quote,
                        confidence = Math.Round(finding.Confidence, 3),
                        why = finding.Why,
                    }),
                    signals = reading.Signals,
                },
                Format));
        }
    }

    private static void PrintWrong(ICoach coach, List<LabelledText> texts, TextWriter to)
    {
        foreach (var text in texts)
        {
            var reading = coach.Read(text.Kind, text.Text, text.About);
            var missed = text.Marks.Select(mark => mark.Label).Distinct().Where(label => !reading.Has(label)).Select(label => $"-{label.Name()}");
            var wrong = reading.Findings.Where(finding => !text.Has(finding.Label)).Select(finding => $"+{finding.Label.Name()} \"{finding.Quote}\"");
            var depth = text.Depth is { } marked && marked != reading.Depth ? [$"depth {marked} found {reading.Depth}"] : Array.Empty<string>();
            if (missed.Concat(wrong).Concat(depth).ToList() is { Count: > 0 } faults)
                to.WriteLine($"{text.Voice}:{text.Line} {text.Text}\n    {string.Join("; ", faults)}");
        }
    }
}
