using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Coaching;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Practice.Findings;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>What holds for every reply.</summary>
public sealed class LawTests
{
    private const double Sure = 0.75;

    private static readonly Coach Coach = new();

    private static readonly string[] Replies =
    [
        "You must be worn out, waiting in three days running.", "We sent the wrong lamp, that's our mistake.", "What did the driver say to you at the door?",
        "I'll ring you before four today with what the depot found.", "I can't open it without the code, because anybody could ring and say your name.",
        "You can have the money back on your card, or a new one by courier, whichever you'd rather.", "It's our policy, I'm afraid.", "You should have read the email we sent you.",
        "It's only a parcel, it's not the end of the world.", "I completely understand your frustration.", "This will never happen again, I guarantee it.", "Would Thursday at ten work for you?",
    ];

    private static readonly string[] Neutral =
    [
        "The form has two pages.", "This chat is kept for a month.", "My name is Jo.", "The depot is in Leeds.", "There is a green door on the left.", "Good morning.",
    ];

    /// <summary>Whole replies of voices that the coach hasn't learned from.</summary>
    private static readonly IReadOnlyList<string> WholeReplies =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("Coaching", "Corpus", "held-out"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => VoiceReader.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            .Where(text => text is { IsWhole: true, Kind: WordsKind.Reply })
            .Select(text => text.Text),
    ];

    [Fact]
    public void Each_of_the_sentences_that_the_laws_are_tried_on_says_something_for_sure() =>
        Assert.All(Replies, reply => Assert.Contains(Coach.Read(WordsKind.Reply, reply).Findings, finding => finding.Confidence >= Sure));

    [Fact]
    public void A_neutral_sentence_before_or_behind_a_whole_reply_turns_nothing_that_is_sure()
    {
        Assert.NotEmpty(WholeReplies);
        Assert.All(WholeReplies, reply => Assert.All(Neutral, more =>
        {
            AssertNothingTurns(reply, $"{more} {reply}");
            // Some of them end their last sentence with no full stop.
            AssertNothingTurns(reply, $"{reply}\n{more}");
        }));
    }

    [Property(Arbitrary = [typeof(Some)], MaxTest = 150)]
    public void A_neutral_sentence_more_turns_nothing_that_is_sure(Said said)
    {
        var with = said.Replies.ToList();
        with.Insert(said.At % (with.Count + 1), said.More);

        AssertNothingTurns(string.Join(' ', said.Replies), string.Join(' ', with));
    }

    [Property(Arbitrary = [typeof(Some)], MaxTest = 150)]
    public void The_order_of_sentences_that_don_t_depend_on_each_other_doesn_t_matter(Said said)
    {
        var forth = Coach.Read(WordsKind.Reply, string.Join(' ', said.Replies));
        var back = Coach.Read(WordsKind.Reply, string.Join(' ', said.Replies.Reverse()));

        // A stock phrase is forgiven by what follows it: that is an order which matters.
        Assert.Equal(
            forth.Findings.Select(finding => finding.Label).Where(label => label is not Label.EmptyCliche).Order(),
            back.Findings.Select(finding => finding.Label).Where(label => label is not Label.EmptyCliche).Order());
    }

    [Fact]
    public void A_person_is_met_before_the_fix_or_not()
    {
        const string met = "You must be worn out, waiting in three days running.";
        const string step = "I'll ring you before four today with what the depot found.";

        Assert.False(Coach.Read(WordsKind.Reply, $"{met} {step}").Signals.FixBeforePerson);
        Assert.True(Coach.Read(WordsKind.Reply, $"{step} {met}").Signals.FixBeforePerson);
        Assert.True(Coach.Read(WordsKind.Reply, step).Signals.FixBeforePerson);
    }

    [Fact]
    public void Apologies_and_questions_before_an_act_are_counted()
    {
        var signals = Coach.Read(WordsKind.Reply, "Sorry about that. What did the driver say to you at the door? I'm so sorry. I'll ring you before four today with what the depot found.").Signals;

        Assert.Equal((2, 1), (signals.Apologies, signals.QuestionsBeforeActions));
    }

    private static void AssertNothingTurns(string without, string with)
    {
        var (before, after) = (Coach.Read(WordsKind.Reply, without), Coach.Read(WordsKind.Reply, with));

        var turned = before.Findings.Where(finding => finding.Confidence >= Sure && !after.Has(finding.Label))
            .Concat(after.Findings.Where(finding => finding.Confidence >= Sure && !before.Has(finding.Label)))
            .Select(finding => $"{finding.Label} at {finding.Confidence:0.00}: {with}");
        Assert.Empty(turned);
    }

    public sealed record Said(IReadOnlyList<string> Replies, string More, int At);

    public static class Some
    {
        public static Arbitrary<Said> Them() => (
            from count in Gen.Choose(1, 4)
            from replies in Gen.Shuffle(Replies)
            from more in Gen.Elements(Neutral)
            from at in Gen.Choose(0, 10)
            select new Said([.. replies.Take(count)], more, at)).ToArbitrary();
    }
}
