using EmpathyBot.Practice.Feedback;
using FsCheck;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What changed between two replies is marked to the letter.</summary>
public sealed class TextChangeTests
{
    private static readonly string[] Words = ["I", "see", "a", "form", ".", ",", " ", "  ", "\n", "you're", "🙂", "é", "e\u0301", "שלום", "a b"];

    [Property(MaxTest = 1000)]
    public void What_stayed_and_went_is_the_first_and_what_stayed_and_was_added_is_the_new_one(int[] one, int[] other)
    {
        var (first, now) = (TextOf(one), TextOf(other));
        var parts = TextChange.Of(first, now);
        Assert.Equal(first, string.Concat(parts.Where(part => part.Kind is not ChangeKind.Added).Select(part => part.Text)));
        Assert.Equal(now, string.Concat(parts.Where(part => part.Kind is not ChangeKind.Gone).Select(part => part.Text)));
        Assert.All(parts, part => Assert.NotEqual("", part.Text));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
    }

    [Property(MaxTest = 300)]
    public void The_same_holds_for_any_text(string? one, string? other)
    {
        var parts = TextChange.Of(one ?? "", other ?? "");
        Assert.Equal(one ?? "", string.Concat(parts.Where(part => part.Kind is not ChangeKind.Added).Select(part => part.Text)));
        Assert.Equal(other ?? "", string.Concat(parts.Where(part => part.Kind is not ChangeKind.Gone).Select(part => part.Text)));
    }

    [Property(MaxTest = 200)]
    public void Where_nothing_changed_nothing_is_marked(int[] one) =>
        Assert.All(TextChange.Of(TextOf(one), TextOf(one)), part => Assert.Equal(ChangeKind.Same, part.Kind));

    [Property(MaxTest = 300)]
    public void No_sign_outside_the_basic_plane_is_cut_in_two(int[] one, int[] other) => Assert.All(
        TextChange.Of(TextOf(one), TextOf(other)),
        part => Assert.False(char.IsLowSurrogate(part.Text[0]) || char.IsHighSurrogate(part.Text[^1])));

    [Fact]
    public void Words_are_marked_whole_and_a_run_of_changes_reads_as_one()
    {
        var parts = TextChange.Of("Sorry. Please fill in the form on our page.", "Sorry. I will call you today about the form on our page.");
        Assert.Equal(
            [(ChangeKind.Same, "Sorry. "), (ChangeKind.Gone, "Please fill in"), (ChangeKind.Added, "I will call you today about"), (ChangeKind.Same, " the form on our page.")],
            parts.Select(part => (part.Kind, part.Text)));
    }

    [Fact]
    public void Two_thousand_words_take_no_time_and_no_room()
    {
        var first = string.Join(' ', Enumerable.Range(0, 2000).Select(word => $"one{word}"));
        var now = string.Join(' ', Enumerable.Range(0, 2000).Select(word => $"two{word}"));
        Assert.Equal(2, TextChange.Of(first, now).Count);
    }

    private static string TextOf(int[] words) => string.Concat(words.Select(word => Words[(int)((uint)word % (uint)Words.Length)]));
}
