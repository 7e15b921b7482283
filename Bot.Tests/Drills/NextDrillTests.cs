using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Drills;

public sealed class NextDrillTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly DrillLibrary Library = DrillLibrary.Of(
        from skill in Skills.Names
        from rung in Enumerable.Range(1, 3)
        select DrillReader.Read($"{skill}-{rung}.yaml", SampleDrill.Of($"{skill.Replace('_', '-')}-{rung}", skill, rung)));

    [Fact]
    public void Skills_never_practised_come_first_in_their_order_on_their_first_rung()
    {
        var met = new Dictionary<Skill, double>();
        foreach (var skill in Skills.InOrder)
        {
            var drill = Next([], met)!;
            Assert.Equal((skill, 1), (drill.Skill, drill.Rung));
            met[skill] = 0.1;
        }
    }

    [Fact]
    public void Then_the_one_that_is_recalled_worst_comes()
    {
        var recall = Skills.InOrder.ToDictionary(skill => skill, _ => 0.9);
        recall[Skill.OfferChoices] = 0.4;
        Assert.Equal(Skill.OfferChoices, Next([], recall)!.Skill);
    }

    [Theory]
    [InlineData(1, Rating.Easy, 2)]
    [InlineData(1, Rating.Good, 2)]
    [InlineData(2, Rating.Again, 1)]
    public void The_next_rung_follows_from_how_the_last_went(int rung, Rating rating, int next) =>
        Assert.Equal(next, Next([Past(rung, rating, 0)], [], Skill.NameEmotion)!.Rung);

    [Fact]
    public void At_the_top_comes_whom_one_has_not_met_for_longest()
    {
        var past = new[] { Past(1, Rating.Good, 5), Past(2, Rating.Good, 1), Past(3, Rating.Good, 9) };
        Assert.Equal(2, Next(past, [], Skill.NameEmotion)!.Rung);
    }

    [Fact]
    public void Whatever_happened_the_same_customer_never_comes_twice_running()
    {
        var random = new Random(7);
        var past = new List<PastDrill>();
        for (var i = 0; i < 300; i++)
        {
            var wish = random.Next(2) == 0 ? Skill.NameEmotion : (Skill?)null;
            var drill = Next(past, past.DistinctBy(one => one.Skill).ToDictionary(one => one.Skill, _ => random.NextDouble()), wish)!;
            Assert.NotEqual(past.LastOrDefault()?.DrillId, drill.Id);
            past.Add(new PastDrill(drill.Id, drill.Skill, drill.Rung, (Rating)random.Next(1, 5), Start.AddHours(i)));
        }
    }

    [Fact]
    public void Where_the_only_one_was_met_just_now_there_is_none()
    {
        var one = DrillLibrary.Of([DrillReader.Read("a.yaml", SampleDrill.Text)]);
        var next = new NextDrill { Library = one, Language = "en", Past = [], Recall = new Dictionary<Skill, double>(), JustMet = "wet-cello", Seed = 1 };
        Assert.Null(next.Select());
    }

    [Fact]
    public void Who_speaks_another_language_is_given_the_english_ones() => Assert.NotNull(Next([], [], null, "de"));

    private static PastDrill Past(int rung, Rating rating, int day) => new($"name-emotion-{rung}", Skill.NameEmotion, rung, rating, Start.AddDays(day));

    private static Drill? Next(IReadOnlyCollection<PastDrill> past, Dictionary<Skill, double> recall, Skill? wish = null, string language = "en") =>
        new NextDrill { Library = Library, Language = language, Past = past, Recall = recall, Wish = wish, Seed = 3 }.Select();
}
