using EmpathyBot.Practice.Feedback;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>Whose turn it is: fair over time, and nobody who should be left in peace.</summary>
public sealed class RotationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Property(MaxTest = 30)]
    public void Where_all_offer_alike_all_are_asked_alike(int seed, byte size)
    {
        var season = new Season(2 + size % 39, seed);
        for (var round = 0; round < 12; round++)
            season.Round();

        var asks = season.People.Keys.Select(season.AskedOf).ToList();
        Assert.True(asks.Max() - asks.Min() <= 4, $"{asks.Count} people, seed {seed}: {string.Join(' ', asks)}");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(200)]
    [InlineData(500)]
    public void So_it_is_in_teams_of_every_size(int people)
    {
        var season = new Season(people, people);
        for (var round = 0; round < (people > 100 ? 2 : 40); round++)
            season.Round();

        var asks = season.People.Keys.Select(season.AskedOf).ToList();
        Assert.True(asks.Max() - asks.Min() <= 4, string.Join(' ', asks));
    }

    [Property(MaxTest = 60)]
    public void Nobody_is_asked_by_the_same_writer_twice_in_a_row_while_three_others_are_there(int seed, byte size)
    {
        var season = Restless(2 + size % 12, seed);
        foreach (var ofWriter in season.Prompts.GroupBy(prompt => prompt.Writer))
        {
            foreach (var (before, after) in ofWriter.Where(prompt => prompt.Asked.Count > 0).Zip(ofWriter.Where(prompt => prompt.Asked.Count > 0).Skip(1)))
            {
                var twice = after.Asked.Select(one => one.Id).Intersect(before.Asked.Select(one => one.Id)).ToList();
                var free = Free(after.Team, after.Writer, after.At).Count;
                Assert.True(twice.Count == 0 || free < 4, $"{twice.Count} again of {free}");
            }
        }
    }

    [Property(MaxTest = 60)]
    public void Only_those_are_asked_who_are_there_and_not_new_and_never_the_writer_of_what_has_a_name(int seed, byte size)
    {
        var season = Restless(2 + size % 12, seed);
        foreach (var (writer, team, asked, at) in season.Prompts)
        {
            var free = Free(team, writer, at);
            Assert.All(asked, one => Assert.Contains(one.Id, free));
            Assert.Equal(asked.Count, asked.Select(one => one.Id).Distinct().Count());
            Assert.Equal(Math.Min(team.Count == 2 ? 1 : 2, free.Count), asked.Count);
        }
    }

    [Property(MaxTest = 60)]
    public void Who_comes_or_comes_back_makes_up_for_little(int seed, byte size)
    {
        var season = new Season(6 + size % 10, seed);
        season.Away.Add(1);
        for (var round = 0; round < 6; round++)
            season.Round(writer => writer != 1);
        season.Away.Clear();
        season.Join(1000, season.Now - Rotation.Settling);
        var before = season.Prompts.Count;
        season.Round(writer => writer is not 1 and not 1000);

        // In a round everybody is asked about twice.
        var most = season.People.Keys.Where(id => id is not 1 and not 1000).Max(id => AsksSince(season, id, before));
        Assert.All([1L, 1000L], id => Assert.InRange(AsksSince(season, id, before), 1, most + 3));
    }

    [Property(MaxTest = 40)]
    public void Who_offers_much_is_asked_no_less_than_who_offers_nothing(int seed, byte size)
    {
        var season = new Season(8 + size % 20, seed);
        var half = season.People.Count / 2;
        for (var round = 0; round < 16; round++)
            season.Round(writer => writer <= half);

        var offering = season.People.Keys.Where(id => id <= half).Average(season.AskedOf);
        var silent = season.People.Keys.Where(id => id > half).Average(season.AskedOf);
        Assert.True(offering >= silent - 1, $"{offering} and {silent}");
        Assert.True(silent >= offering / 3, $"{offering} and {silent}");
        Assert.All([true, false], offers =>
        {
            var alike = season.People.Keys.Where(id => id <= half == offers).Select(season.AskedOf).ToList();
            Assert.True(alike.Max() - alike.Min() <= 6, string.Join(' ', alike));
        });
    }

    [Property(MaxTest = 30)]
    public void The_same_history_gives_the_same_answer_in_whatever_order_it_is_read(int seed, byte size)
    {
        var season = Restless(2 + size % 12, seed);
        var team = season.Team();
        var offered = new Offered(1, IsNamed: true, seed);
        var turned = team.Reverse().Select(one => one with { Asked = [.. one.Asked.Reverse()], Gave = [.. one.Gave.Reverse()] }).ToList();
        Assert.Equal(Rotation.Choose(offered, team, season.Now), Rotation.Choose(offered, turned, season.Now));
    }

    [Theory]
    [InlineData(2, true, 1)]
    [InlineData(3, true, 2)]
    [InlineData(6, true, 2)]
    [InlineData(6, false, 0)]
    [InlineData(7, false, 2)]
    public void Two_are_asked_but_one_in_a_team_of_two_and_nobody_where_the_names_would_tell(int people, bool isNamed, int asked) =>
        Assert.Equal(asked, Rotation.Choose(new Offered(1, isNamed, 1), Team(people), Now).Count);

    [Fact]
    public void Only_those_who_know_the_bot_hide_a_writer()
    {
        var team = Team(12).Select(one => one with { HasMet = one.Id <= 6 }).ToList();
        Assert.Empty(Rotation.Choose(new Offered(1, IsNamed: false, 1), team, Now));
        Assert.Equal(2, Rotation.Choose(new Offered(1, IsNamed: true, 1), team, Now).Count);
    }

    [Fact]
    public void Without_a_name_it_makes_no_difference_whom_the_writer_asked_before()
    {
        var team = Team(9).Select(one => one with { Asked = [new PastAsk(Now.AddDays(-one.Id), one.Id % 2 == 0 ? 1 : 9)] }).ToList();
        var asked = Rotation.Choose(new Offered(1, IsNamed: false, 1), team, Now);
        Assert.Equal(Rotation.Choose(new Offered(2, IsNamed: false, 1), team, Now), asked);
    }

    [Property(MaxTest = 60)]
    public void Without_a_name_the_choice_is_the_same_whoever_wrote_it(int seed, byte size)
    {
        var season = Restless(7 + size % 12, seed);
        var team = season.Team();
        var choices = team.Select(one => Rotation.Choose(new Offered(one.Id, IsNamed: false, seed), team, season.Now)).ToList();
        Assert.All(choices, choice => Assert.Equal(Rotation.Choose(new Offered(0, IsNamed: false, seed), team, season.Now), choice));
    }

    [Fact]
    public void A_team_of_one_and_a_team_that_is_all_away_ask_nobody()
    {
        Assert.Empty(Rotation.Choose(new Offered(1, IsNamed: true, 1), Team(1), Now));
        Assert.Empty(Rotation.Choose(new Offered(1, IsNamed: true, 1), [.. Team(5).Select(one => one with { IsAvailable = false })], Now));
    }

    [Fact]
    public void Why_somebody_is_asked_is_true()
    {
        DateTimeOffset[] once = [Now.AddDays(-3)];
        DateTimeOffset[] often = [Now.AddDays(-3), Now.AddDays(-2), Now.AddDays(-1)];
        Colleague Of(long id, DateTimeOffset[] gave, DateTimeOffset[] received) => new() { Id = id, Gave = gave, Received = received, IsAvailable = true };

        Assert.Equal(AskReason.NotYet, First(Of(2, [], []), Of(3, once, []), Of(4, often, [])));
        Assert.Equal(AskReason.GaveLeastLately, First(Of(2, once, []), Of(3, often, []), Of(4, often, [])));
        Assert.Equal(AskReason.HasReceived, First(Of(2, often, [.. often, .. often]), Of(3, once, []), Of(4, often, [])));
        Assert.Equal(AskReason.WhoIsHere, First(Of(2, often, [])));
    }

    private static AskReason First(params Colleague[] others) =>
        Rotation.Choose(new Offered(1, IsNamed: true, 1), [.. Team(1), .. others], Now)[0].Reason;

    private static List<Colleague> Team(int people) => [.. Enumerable.Range(1, people).Select(id => new Colleague { Id = id, IsAvailable = true })];

    private static int AsksSince(Season season, long id, int prompt) => season.Prompts.Skip(prompt).Count(one => one.Asked.Any(asked => asked.Id == id));

    private static HashSet<long> Free(IEnumerable<Colleague> team, long writer, DateTimeOffset at) =>
        [.. team.Where(one => one.Id != writer && one.IsAvailable && (one.Since is null || one.Since <= at.AddDays(-7))).Select(one => one.Id)];

    /// <summary>People come, go, are away, and offer as they like.</summary>
    private static Season Restless(int people, int seed)
    {
        var random = new Random(seed);
        var season = new Season(people, seed);
        for (var step = 0; step < 60; step++)
        {
            var somebody = season.People.Keys.ElementAt(random.Next(season.People.Count));
            switch (random.Next(12))
            {
                case 0:
                    season.Join(1000 + step, season.Now);
                    break;
                case 1 when season.People.Count > 2:
                    season.People.Remove(somebody);
                    break;
                case 2:
                    season.Away.Add(somebody);
                    break;
                case 3:
                    season.Away.Clear();
                    break;
                default:
                    season.Offer(somebody);
                    break;
            }
        }

        return season;
    }
}
