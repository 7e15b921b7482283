using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>What is marked in notes of many voices is found, and little else.</summary>
public sealed class NoteReaderCaseTests
{
    private const double LeastFound = 0.9;
    private const double MostFalse = 0.05;

    [Fact]
    public void There_are_cases_enough_of_each_kind()
    {
        Assert.True(NoteCases.All.Count >= 220, $"{NoteCases.All.Count} cases");
        Assert.True(NoteCases.All.Count(one => one.Marks.Count > 0) >= 110);
        Assert.True(NoteCases.All.Count(one => one.Held.Length > 0) >= 40);
        Assert.True(NoteCases.All.Count(one => one.IsFine) >= 70);
        Assert.All([Label.Judgement, Label.Generalising, Label.MindReading, Label.VaguePraise], label =>
            Assert.True(NoteCases.All.Count(one => one.Marks.Any(mark => mark.Label == label)) >= 20, label.Name()));
        Assert.Equal(NoteCases.All.Count, NoteCases.All.DistinctBy(one => one.Text).Count());
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("third")]
    public void Hints_are_found_and_few_are_false(string part)
    {
        var report = new NoteReport(NoteCases.Reader, NoteCases.Of(part));

        var wrong = string.Join('\n', report.Wrong.Select(item => item.Case.Text));
        Assert.True(report.Hints.Right >= LeastFound * report.Hints.Of, wrong);
        Assert.True(report.FalseHints.Wrong <= MostFalse * report.FalseHints.Of, wrong);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("third")]
    public void Every_insult_is_held_back_and_nothing_else(string part)
    {
        var report = new NoteReport(NoteCases.Reader, NoteCases.Of(part));

        var wrong = string.Join('\n', report.Wrong.Select(item => item.Case.Text));
        Assert.True(report.Held.Right == report.Held.Of, wrong);
        Assert.True(report.FalselyHeld.Wrong == 0, wrong);
    }
}
