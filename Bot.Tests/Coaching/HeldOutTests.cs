using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Coaching;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>
/// How well the coach reads voices that it has not learned from. The floors lie a little under what it reaches; <c>Bot.Benchmarks -- coach</c> prints all figures.
/// </summary>
public sealed class HeldOutTests
{
    private static readonly Lazy<CoachReport> Report = new(() =>
    {
        var coach = new Coach();
        return new CoachReport([.. Directory.EnumerateFiles(Repository.PathOf("Coaching", "Corpus", "held-out"), "*.txt")
            .SelectMany(file => VoiceReader.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            .Select(text => (text, coach.Read(text.Kind, text.Text, text.About)))]);
    });

    [Fact]
    public void Of_the_fourteen_labels_of_a_reply_it_finds_most_and_little_else() =>
        Assert.True(Report.Value.MacroF1(CoachReport.Fourteen) >= 0.79, $"macro-F1 {Report.Value.MacroF1(CoachReport.Fourteen):0.000}");

    [Fact]
    public void It_reads_a_colleague_s_note_as_well() =>
        Assert.True(Report.Value.MacroF1(Labels.Of(WordsKind.Peer)) >= 0.70, $"macro-F1 {Report.Value.MacroF1(Labels.Of(WordsKind.Peer)):0.000}");

    [Fact]
    public void It_quotes_the_words_that_a_reader_would_have_marked()
    {
        var (good, all) = Report.Value.Quotes(Enum.GetValues<Label>());

        Assert.True(good >= 0.85 * all, $"{good} of {all}");
        Assert.Equal(0, Report.Value.Misquotes);
    }

    [Fact]
    public void It_flags_at_most_one_thing_in_ten_good_replies()
    {
        var (flags, replies) = Report.Value.FalseFlags();

        Assert.True(10 * flags <= replies, $"{flags} in {replies}");
    }
}
