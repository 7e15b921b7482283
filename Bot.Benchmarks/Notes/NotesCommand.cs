using System.Diagnostics;
using System.Globalization;
using EmpathyBot.Coaching;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Coaching.Notes;
using EmpathyBot.Coaching.Notes.Insults;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Benchmarks.Notes;

/// <summary>How well notes to colleagues are read, and how fast; and lines for the list of slurs.</summary>
internal static class NotesCommand
{
    private const int Rounds = 7;
    private const double Slowest = 0.99;

    private static readonly Label[] Flags = [Label.Judgement, Label.Generalising, Label.MindReading, Label.VaguePraise];

    public static int Run(IReadOnlyList<string> options, TextReader from, TextWriter to)
    {
        if (options.Contains("--add"))
            return Add(from, to);
        var reader = new NoteReader(new EmpathyBot.Coaching.Coach());
        var folder = Path.Combine(AppContext.BaseDirectory, "Notes", "cases");
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var cases = NoteCase.Read(File.ReadLines(file)).ToList();
            var report = new NoteReport(reader, cases);
            Say($"{Path.GetFileName(file)}: {cases.Count} parts of notes");
            Say($"  hints found      {Share(report.Hints)}; {string.Join("; ", Flags.Select(label => $"{label.Name()} {report.Of(label).Right} of {report.Of(label).Of}"))}");
            Say($"  false hints      {Share(report.FalseHints)}");
            Say($"  held back        {Share(report.Held)}; held that should go out {Share(report.FalselyHeld)}");
            Say($"  gentler wordings {Share(report.Gentler)}");
            var (median, slow) = Measure(reader, cases);
            Say($"  a note takes     {median:0.000} ms, the slowest in a hundred {slow:0.000} ms");
            if (options.Contains("--wrong"))
            {
                foreach (var (one, reading) in report.Wrong)
                    Say($"  read otherwise: {one.Text} [{string.Join(", ", reading.Hints.Select(hint => $"{hint.Label.Name()}: {hint.Quote}"))}{(reading.Held is null ? "" : "held")}]");
            }
        }

        return 0;

        void Say(FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    // Typed or piped in, so that the words stand in no shell's history.
    private static int Add(TextReader from, TextWriter to)
    {
        while (from.ReadLine() is { } word)
        {
            if (!string.IsNullOrWhiteSpace(word))
                to.WriteLine(Slurs.LineOf(word.Trim()));
        }

        return 0;
    }

    // Of each note the median of its rounds: what else the machine does isn't what a note takes.
    private static (double Median, double Slow) Measure(NoteReader reader, List<NoteCase> cases)
    {
        var taken = cases.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < cases.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                reader.Read(NoteReport.Draft(cases[i]), cases[i].About);
                taken[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        var medians = taken.Select(times => times.Order().ElementAt(times.Count / 2)).Order().ToList();
        return (medians[medians.Count / 2], medians[(int)((medians.Count - 1) * Slowest)]);
    }

    private static string Share((int Part, int Of) counted) =>
        string.Create(CultureInfo.InvariantCulture, $"{counted.Part} of {counted.Of} ({100.0 * counted.Part / Math.Max(1, counted.Of):0.0} %)");
}
