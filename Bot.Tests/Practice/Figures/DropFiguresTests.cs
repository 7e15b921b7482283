using EmpathyBot.Practice.Figures;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Figures;

/// <summary>Whoever looks at published figures learns of no kind of person of whom there are fewer than five.</summary>
public sealed class DropFiguresTests
{
    [Theory]
    [InlineData(4, 4, 4)]
    [InlineData(0, 0, 0)]
    public void Fewer_than_five_people_have_no_figures(int people, int opened, int finished) =>
        Assert.Null(DropFigures.Of(new DropCounts(people, opened, finished)));

    [Fact]
    public void Large_enough_kinds_are_told_by_their_number()
    {
        var figures = DropFigures.Of(new DropCounts(20, 12, 6))!;
        Assert.Equal((20, new Figure.Count(12), new Figure.Count(6)), (figures.People, figures.Opened, figures.Finished));
    }

    [Fact]
    public void Where_nearly_all_who_opened_it_finished_it_says_most_of_them()
    {
        var figures = DropFigures.Of(new DropCounts(20, 12, 12))!;
        Assert.Equal(new Figure.Most(), figures.Finished);
        Assert.True(figures.FinishedIsOfOpened);
    }

    [Fact]
    public void Where_all_did_the_same_it_says_most() => Assert.Equal(new Figure.Most(), DropFigures.Of(new DropCounts(9, 9, 9))!.Opened);

    [Property(MaxTest = 2000)]
    public void No_kind_of_one_to_four_people_can_be_worked_out(byte people, byte openedOf, byte finishedOf)
    {
        var all = people % 40;
        var opened = openedOf % (all + 1);
        var finished = finishedOf % (opened + 1);
        if (DropFigures.Of(new DropCounts(all, opened, finished)) is not { } told)
            return;

        // Everything that could have led to the same figures, as a stranger would reason.
        var possible = (
            from o in Enumerable.Range(0, all + 1)
            from f in Enumerable.Range(0, o + 1)
            where Equals(DropFigures.Of(new DropCounts(all, o, f)), told)
            select (Left: all - o, Stopped: o - f, Finished: f)).ToList();
        Assert.Contains((all - opened, opened - finished, finished), possible);
        foreach (var kind in new Func<(int Left, int Stopped, int Finished), int>[] { one => one.Left, one => one.Stopped, one => one.Finished })
        {
            var sizes = possible.Select(kind).Distinct().ToList();
            Assert.False(sizes is [> 0 and < DropFigures.Fewest], $"{told} tells of a kind of {sizes[0]}.");
            Assert.False(sizes is [0], $"{told} tells that nobody is of a kind.");
        }
    }

    [Theory]
    [InlineData(10, 4, 4, false)]
    [InlineData(10, 5, 0, true)]
    [InlineData(15, 0, 0, true)]
    [InlineData(14, 4, 4, false)]
    public void A_figure_stays_until_five_people_have_certainly_changed(int people, int opened, int finished, bool moves) =>
        Assert.Equal(moves, new DropCounts(people, opened, finished).HasMovedOnFrom(new DropCounts(10, 0, 0)));
}
