using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Practice.Library;

public sealed class DilemmaLibraryTests
{
    [Fact]
    public void Good_dilemmas_are_kept_and_bad_ones_told()
    {
        var library = Shelf.Of(Shelf.Reading("one"), DilemmaReader.Read("bad.yaml", "id: bad"), Shelf.Reading("two"));
        Assert.Equal(["one", "two"], library.Dilemmas.Select(dilemma => dilemma.Id));
        Assert.NotEmpty(library.Complaints);
        Assert.All(library.Complaints, complaint => Assert.Equal("bad.yaml", complaint.File));
    }

    [Fact]
    public void Of_two_with_the_same_id_and_language_the_first_is_kept_and_the_other_named_with_its_place()
    {
        var first = Shelf.Reading("one", title: "First");
        var library = Shelf.Of(first, Shelf.Reading("one", title: "Second", file: "other.yaml"), Shelf.Reading("one", language: "de"));
        Assert.Equal("First", library.Find("one", "en")!.Title);
        Assert.Equal(
            "other.yaml(1,5): 'one' is there already in the language 'en', in one.yaml. Give this one another id, or take one of the files out.",
            Assert.Single(library.Complaints).ToString());
    }

    [Fact]
    public void What_is_not_there_in_a_language_comes_in_english()
    {
        var library = Shelf.Of(Shelf.Reading("both"), Shelf.Reading("both", language: "de"), Shelf.Reading("english"), Shelf.Reading("french", language: "fr"));
        Assert.Equal("de", library.Find("both", "de")!.Language);
        Assert.Equal("en", library.Find("english", "de")!.Language);
        Assert.Equal("fr", library.Find("french", "de")!.Language);
        Assert.Null(library.Find("none", "de"));
        Assert.Equal(["both de", "english en"], library.In("de").Select(dilemma => $"{dilemma.Id} {dilemma.Language}"));
    }

    [Fact]
    public void Twins_name_each_other_and_are_equally_hard_and_share_a_memory()
    {
        var library = Shelf.Of(Shelf.Reading("one", twin: "two"), Shelf.Reading("two", twin: "one"));
        Assert.Empty(library.Complaints);
        Assert.All(library.Dilemmas, dilemma => Assert.Equal("one", dilemma.MemoryId));
    }

    [Theory]
    [InlineData("three", "one", 1, "one.yaml(1,5): Its twin 'three' is not there. Put that file beside it, or take the line 'twin' out.")]
    [InlineData("two", null, 1, "one.yaml(1,5): Its twin 'two' does not name it. Write 'twin: one' there, or take the line out here.")]
    [InlineData("two", "one", 3, "one.yaml(1,5): Its twin 'two' has the difficulty 3 and this one 1. Twins stand in for each other: give both the same.")]
    public void What_is_wrong_between_twins_is_told_and_both_can_be_played(string twin, string? back, int difficulty, string complaint)
    {
        var library = Shelf.Of(Shelf.Reading("one", twin: twin), Shelf.Reading("two", twin: back, difficulty: difficulty));
        Assert.Contains(complaint, library.Complaints.Select(one => one.ToString()));
        Assert.Equal(["one", "two"], library.Dilemmas.Select(dilemma => dilemma.Id));
    }

    [Fact]
    public void Nobody_is_their_own_twin() =>
        Assert.StartsWith(
            "x.yaml(22,7): 'wrong-colour' is this very dilemma.",
            string.Concat(DilemmaReader.Read("x.yaml", Sample.Text.Replace("start: opening", "twin: wrong-colour\nstart: opening", StringComparison.Ordinal)).Complaints),
            StringComparison.Ordinal);

    [Fact]
    public void Topics_are_told_once_and_in_order() =>
        Assert.Equal<string>(["billing", "shipping"], Shelf.Of(Shelf.Reading("one"), Shelf.Reading("two", topic: "billing"), Shelf.Reading("three")).Topics);

    [Fact]
    public void An_empty_library_has_nothing()
    {
        Assert.Empty(DilemmaLibrary.Empty.Dilemmas);
        Assert.Null(DilemmaLibrary.Empty.Find("one", "en"));
    }
}
