using EmpathyBot.Bot.Tests.Practice.Library;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Selection;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Selection;

public sealed class NextDilemmaTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly DilemmaLibrary Library = Shelf.Of(
        Shelf.Reading("blue-coat", title: "The wrong blue, again"),
        Shelf.Reading("blue-door", difficulty: 2, title: "A door"),
        Shelf.Reading("two-bills", topic: "billing", title: "The same sum, twice"),
        Shelf.Reading("two-bills", topic: "billing", title: "Zweimal dieselbe Summe", language: "de"),
        Shelf.Reading("last-letter", topic: "bereavement", isHeavy: true, title: "His last letter"));

    [Property]
    public void The_same_seed_gives_the_same(long seed) => Assert.Equal(Pick(seed: seed), Pick(seed: seed));

    [Fact]
    public void Equals_are_told_apart_by_the_seed_and_nothing_harder_or_heavy_comes_before_them() =>
        Assert.Equal(["blue-coat", "two-bills"], Enumerable.Range(0, 40).Select(seed => Found(Pick(seed: seed)).Dilemma.Id).Distinct().Order());

    [Fact]
    public void New_ones_come_first_easier_before_harder()
    {
        var past = new List<PastRun>();
        foreach (var expected in new[] { 1, 1, 2 })
        {
            var found = Found(Pick(past: past));
            Assert.Equal(expected, found.Dilemma.Difficulty);
            Assert.DoesNotContain(past, run => run.DilemmaId == found.Dilemma.Id);
            past.Add(new(found.Dilemma.Id, found.Guise.Id, Monday.AddDays(past.Count)));
        }
    }

    [Fact]
    public void A_heavy_one_comes_once_everything_light_has_been_had()
    {
        PastRun[] some = [Had("blue-coat", 0), Had("two-bills", 1)];
        Assert.Equal("blue-door", Found(Pick(past: some)).Dilemma.Id);
        Assert.Equal("last-letter", Found(Pick(past: [.. some, Had("blue-door", 2)])).Dilemma.Id);
    }

    [Fact]
    public void A_heavy_one_comes_when_it_is_wished_for()
    {
        Assert.Equal("last-letter", Found(Pick("bereavement")).Dilemma.Id);
        Assert.Equal("last-letter", Found(Pick("last-letter")).Dilemma.Id);
    }

    [Fact]
    public void When_all_have_been_had_it_is_what_lies_longest_back()
    {
        PastRun[] past = [Had("two-bills", 3), Had("blue-coat", 1), Had("last-letter", 2), Had("blue-door", 4), Had("blue-coat", 9)];
        Assert.Equal("last-letter", Found(Pick(past: past)).Dilemma.Id);
    }

    [Fact]
    public void What_is_worth_meeting_again_comes_before_what_is_new_the_longest_due_first()
    {
        PastRun[] past = [Had("blue-coat", 1), Had("last-letter", 2)];
        Assert.Equal("blue-coat", Found(Pick(past: past, due: ["blue-coat"])).Dilemma.Id);
        Assert.Equal("two-bills", Found(Pick(past: past, due: ["nowhere"])).Dilemma.Id);
    }

    [Property]
    public void Of_twins_the_one_comes_back_that_lies_longer_back(bool firstLast)
    {
        var library = Shelf.Of(Shelf.Reading("one", twin: "two"), Shelf.Reading("two", twin: "one"), Shelf.Reading("three"));
        PastRun[] past = [Had("one", firstLast ? 5 : 4), Had("two", firstLast ? 4 : 5)];
        var next = new NextDilemma { Library = library, Language = "en", Past = past, Seed = 1, Due = ["one"] };
        Assert.Equal(firstLast ? "two" : "one", Found(next.Select()).Dilemma.Id);
    }

    [Property]
    public void Another_guise_comes_than_the_last_one(long seed, bool stageLast)
    {
        PastRun[] past = [new("blue-coat", stageLast ? "stage" : "bridesmaid", Monday.AddDays(1)), new("blue-coat", stageLast ? "bridesmaid" : "stage", Monday)];
        Assert.Equal(stageLast ? "bridesmaid" : "stage", Found(Pick("blue-coat", past, seed)).Guise.Id);
    }

    [Theory]
    [InlineData("two-bills")]
    [InlineData("  Two-Bills ")]
    [InlineData("two bills")]
    [InlineData("BILLING")]
    [InlineData("bill")]
    [InlineData("two")]
    [InlineData("sum")]
    [InlineData("same twice")]
    [InlineData("the same sum, twice")]
    public void A_wish_may_be_an_id_a_topic_a_beginning_or_words_of_the_title(string wish) =>
        Assert.Equal("two-bills", Found(Pick(wish)).Dilemma.Id);

    [Fact]
    public void A_beginning_that_several_have_is_none_of_them_and_they_are_told()
    {
        var unknown = Assert.IsType<Selected.UnknownWish>(Pick("blue-"));
        Assert.Equal(["blue-coat", "blue-door"], unknown.Closest);
    }

    [Fact]
    public void An_unknown_wish_is_told_with_what_comes_closest()
    {
        Assert.Equal(["shipping"], Assert.IsType<Selected.UnknownWish>(Pick(" shiping ")).Closest);
        Assert.Equal(["bereavement", "billing", "shipping"], Assert.IsType<Selected.UnknownWish>(Pick("quantum")).Closest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("?!")]
    public void No_wish_is_anything_light(string? wish) => Assert.False(Found(Pick(wish)).Dilemma.IsHeavy);

    [Fact]
    public void It_comes_in_the_persons_language_else_in_english()
    {
        Assert.Equal("de", Found(Pick("two-bills", language: "de")).Dilemma.Language);
        Assert.Equal("two-bills", Found(Pick("zweimal", language: "de")).Dilemma.Id);
        Assert.Equal("en", Found(Pick("blue-coat", language: "de")).Dilemma.Language);
    }

    [Fact]
    public void What_is_left_out_never_comes()
    {
        Assert.Equal("blue-coat", Found(Pick(leaveOut: ["two-bills"])).Dilemma.Id);
        Assert.IsType<Selected.NothingLeft>(Pick("two-bills", leaveOut: ["two-bills"]));
        Assert.IsType<Selected.NothingLeft>(Pick(leaveOut: ["two-bills", "blue-coat", "blue-door", "last-letter"]));
    }

    [Fact]
    public void An_empty_library_has_nothing_left() =>
        Assert.IsType<Selected.NothingLeft>(new NextDilemma { Library = DilemmaLibrary.Empty, Language = "en", Past = [], Seed = 1 }.Select());

    private static PastRun Had(string id, int day) => new(id, "stage", Monday.AddDays(day));

    private static Selected.Found Found(Selected selected) => Assert.IsType<Selected.Found>(selected);

    private static Selected Pick(string? wish = null, IReadOnlyCollection<PastRun>? past = null, long seed = 7, string language = "en", IReadOnlyCollection<string>? leaveOut = null, IReadOnlyList<string>? due = null) =>
        new NextDilemma { Library = Library, Language = language, Past = past ?? [], Seed = seed, Wish = wish, LeaveOut = leaveOut ?? [], Due = due ?? [] }.Select();
}
