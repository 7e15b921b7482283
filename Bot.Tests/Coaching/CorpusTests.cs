using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>The corpus is as large and as various as it says.</summary>
public sealed class CorpusTests
{
    private static readonly IReadOnlyList<LabelledText> Learned = Read("voices");
    private static readonly IReadOnlyList<LabelledText> HeldOut = Read("held-out");
    private static readonly IReadOnlyList<LabelledText> All = [.. Learned, .. HeldOut];

    public static TheoryData<Label> EveryLabel => [.. Enum.GetValues<Label>().Where(label => label is not Label.OwnFeeling)];

    [Fact]
    public void There_are_fifteen_hundred_sentences_and_two_hundred_whole_replies_or_more()
    {
        var replies = All.Where(text => text.Kind is WordsKind.Reply).ToList();

        Assert.True(replies.Count(text => !text.IsWhole) >= 1_500, $"{replies.Count(text => !text.IsWhole)} sentences");
        Assert.True(replies.Count(text => text.IsWhole) >= 200, $"{replies.Count(text => text.IsWhole)} whole replies");
    }

    [Fact]
    public void No_voice_is_both_learned_from_and_judged_by() =>
        Assert.Empty(Learned.Select(text => text.Voice).Intersect(HeldOut.Select(text => text.Voice)));

    [Fact]
    public void No_text_stands_in_it_twice() =>
        Assert.Empty(All.GroupBy(text => text.Text.Trim().ToLowerInvariant()).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [MemberData(nameof(EveryLabel))]
    public void Each_label_has_marks_and_near_misses_in_both_parts(Label label)
    {
        foreach (var part in new[] { Learned, HeldOut })
        {
            Assert.True(part.Count(text => text.Has(label)) >= 9, $"{label}: {part.Count(text => text.Has(label))} marks");
            Assert.True(part.Count(text => text.NearMisses.Contains(label)) >= 4, $"{label}: {part.Count(text => text.NearMisses.Contains(label))} near-misses");
        }
    }

    [Fact]
    public void A_text_that_is_a_near_miss_of_a_label_does_not_carry_it() =>
        Assert.Empty(All.Where(text => text.NearMisses.Any(text.Has)).Select(text => $"{text.Voice}, line {text.Line}"));

    private static IReadOnlyList<LabelledText> Read(string part) =>
        [.. Directory.EnumerateFiles(Repository.PathOf("Coaching", "Corpus", part), "*.txt")
            .SelectMany(file => VoiceReader.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];
}
