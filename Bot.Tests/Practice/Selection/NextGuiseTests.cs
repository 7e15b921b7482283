using EmpathyBot.Bot.Tests.Practice.Library;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Selection;
using FsCheck;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Selection;

public sealed class NextGuiseTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Property]
    public void The_same_guise_never_comes_twice_running(PositiveInt guises, long seed, PastRun[] others)
    {
        var dilemma = With(guises.Get % 4 + 2);
        var past = others.ToList();
        string? last = null;
        for (var day = 0; day < 12; day++)
        {
            var next = NextGuise.Of(dilemma, past, seed + day).Id;
            Assert.NotEqual(last, next);
            past.Insert(0, new(dilemma.Id, last = next, Monday.AddDays(day)));
        }
    }

    [Property]
    public void All_have_been_had_before_one_comes_again(PositiveInt guises, long seed)
    {
        var dilemma = With(guises.Get % 5 + 1);
        var past = new List<PastRun>();
        for (var day = 0; day < dilemma.Guises.Count; day++)
            past.Add(new(dilemma.Id, NextGuise.Of(dilemma, past, seed).Id, Monday.AddDays(day)));
        Assert.Equal(dilemma.Guises.Select(guise => guise.Id).Order(), past.Select(run => run.GuiseId).Order());
        Assert.Equal(past[0].GuiseId, NextGuise.Of(dilemma, past, seed + 1).Id);
    }

    [Fact]
    public void Among_new_ones_the_seed_decides() =>
        Assert.Equal(3, Enumerable.Range(0, 60).Select(seed => NextGuise.Of(With(3), [], seed).Id).Distinct().Count());

    [Fact]
    public void A_guise_that_an_author_has_taken_out_is_not_missed() =>
        Assert.Equal("guise-0", NextGuise.Of(With(1), [new("blue-coat", "long-gone", Monday), new("blue-coat", "guise-0", Monday.AddDays(1))], 1).Id);

    private static Dilemma With(int guises)
    {
        var dilemma = Shelf.Reading("blue-coat").Dilemma!;
        return dilemma with { Guises = [.. Enumerable.Range(0, guises).Select(number => dilemma.Guises[0] with { Id = $"guise-{number}" })] };
    }
}
