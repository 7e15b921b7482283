using EmpathyBot.Bot.Tests.Practice.Runs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Practice.Exploration;

/// <summary>What the explorer works out by states is held against the engine, played through run by run.</summary>
public sealed class ExplorerTests
{
    public static TheoryData<string> Guises => ["bridesmaid", "stage"];

    public static TheoryData<Player> Players => [.. Enum.GetValues<Player>()];

    [Theory]
    [MemberData(nameof(Guises))]
    public void Paths_and_endings_are_those_of_every_run(string id)
    {
        var guise = Sample.Dilemma.Guise(id);
        var runs = Walks.All(Run.Begin(Sample.Dilemma, guise)).ToList();
        var walk = Explorer.Explore(guise);
        Assert.True(walk.IsWhole);
        Assert.Equal(runs.Count, walk.Paths);
        Assert.Equal(runs.Select(run => run.Ending!.Id).Distinct().Order(), guise.Endings.Where(walk.Reaches).Select(ending => ending.Id).Order());
        Assert.Equal(
            runs.SelectMany(run => run.Turns).Where(turn => turn.Decision.Kind == DecisionKind.Choose).Select(turn => turn.Decision.Id).Distinct().Order(),
            guise.Scenes.SelectMany(scene => scene.Choices).Where(walk.Reaches).Select(choice => choice.Id).Order());
    }

    [Theory]
    [MemberData(nameof(Players))]
    public void A_players_chances_are_those_of_playing_every_run(Player player)
    {
        foreach (var (guise, habit) in Sample.Dilemma.Guises.SelectMany(guise => Enum.GetValues<AskingHabit>().Select(habit => (guise, habit))))
        {
            var walk = Explorer.Explore(guise);
            Assert.Equal(GoodChance(Run.Begin(Sample.Dilemma, guise), player, habit), walk.GoodChance(player, habit), 12);
            Assert.Equal(1, walk.EndingShares(player, habit).Values.Sum(), 12);
        }
    }

    [Fact]
    public void A_choice_that_only_asking_opens_is_found_in_the_guise_that_has_it()
    {
        var courier = (Guise guise) => guise.Scenes[0].Choices[2];
        Assert.True(Explorer.Explore(Sample.Dilemma.Guises[0]).Reaches(courier(Sample.Dilemma.Guises[0])));
        Assert.False(Explorer.Explore(Sample.Dilemma.Guises[1]).Reaches(courier(Sample.Dilemma.Guises[1])));
    }

    [Fact]
    public void Reading_takes_as_long_as_its_words_at_200_a_minute()
    {
        var scene = Sample.Dilemma.Guises[0].Scenes[1];
        var walk = Explorer.Explore(Sample.Dilemma.Guises[0] with { Start = scene.Id, Scenes = [scene] });

        // "One parcel is out." (4), "Call Aoife." and "Wait a day." (5), then "They talk." (2) and "The bridesmaid's dress fits." (4),
        // or "A day passes." (3) and "Saturday has come and gone." (5).
        Assert.Equal(15 / 200.0, walk.Minutes.Shortest, 12);
        Assert.Equal(17 / 200.0, walk.Minutes.Longest, 12);
    }

    [Fact]
    public void Too_many_states_are_told_not_walked()
    {
        var walk = Explorer.Explore(Sample.Dilemma.Guises[0], mostStates: 3);
        Assert.False(walk.IsWhole);
    }

    [Fact]
    public void Facts_that_no_longer_matter_do_not_make_more_states()
    {
        // Twenty scenes in a row, each with three asks whose facts nobody needs later: 10^25 runs, but eight states a scene.
        var guise = Row(thatMatterLater: false);
        var walk = Explorer.Explore(guise);
        Assert.True(walk.IsWhole);
        Assert.Equal(20 * 8, walk.States);
        Assert.True(walk.Paths > System.Numerics.BigInteger.Pow(10, 20));
    }

    [Fact]
    public void A_file_with_facts_without_end_is_broken_off()
    {
        var walk = Explorer.Explore(Row(thatMatterLater: true));
        Assert.False(walk.IsWhole);
    }

    [Fact]
    public void A_loop_is_refused()
    {
        var scene = Sample.Dilemma.Guises[0].Scenes[1];
        var back = scene with { Choices = [.. scene.Choices.Select(choice => choice with { Outcomes = [choice.Outcomes[0] with { GoesTo = scene.Id }] })] };
        Assert.Throws<InvalidOperationException>(() => Explorer.Explore(Sample.Dilemma.Guises[0] with { Start = scene.Id, Scenes = [back] }));
    }

    private static double GoodChance(Run run, Player player, AskingHabit habit)
    {
        if (run.Justifying is not null)
            return GoodChance(run.Take(Walks.Open(run)[0])!, player, habit);
        if (run.HasEnded)
            return run.Ending!.Verdict == Verdict.Good ? 1 : 0;

        var asks = run.OpenAsks.ToList();
        var asking = asks.Count == 0 ? 0 : habit switch { AskingHabit.Never => 0, AskingHabit.AtRandom => 0.5, _ => 1 };
        var open = run.OpenChoices.ToList();
        var caring = open.Where(choice => choice.Kind == ChoiceKind.Caring).ToList();
        var picks = player switch
        {
            Player.First => open.Take(1).ToList(),
            Player.Longest => [.. open.Where(choice => choice.Text.Length == open.Max(other => other.Text.Length))],
            Player.Caring when caring.Count > 0 => caring,
            _ => open,
        };
        return (asking == 0 ? 0 : asking * asks.Average(ask => GoodChance(run.Take(Decision.Ask(ask.Id))!, player, habit)))
            + ((1 - asking) * picks.Average(pick => GoodChance(run.Take(Decision.Choose(pick.Id))!, player, habit)));
    }

    private static Guise Row(bool thatMatterLater)
    {
        var model = Sample.Dilemma.Guises[0];
        var scenes = Enumerable.Range(0, 20).Select(number => model.Scenes[1] with
        {
            Id = $"scene-{number}",
            Sees = Wording.Nothing,
            AskLimit = 3,
            Asks = [.. Enumerable.Range(0, 3).Select(ask => new Ask($"ask-{ask}", "?", true, Condition.Always, [new Answer(Condition.Always, ".", [$"fact-{number}-{ask}"], default)]))],
            Choices = [.. model.Scenes[1].Choices.Select(choice => choice with
            {
                Outcomes = [choice.Outcomes[0] with { GoesTo = number == 19 ? choice.Outcomes[0].GoesTo : $"scene-{number + 1}" }],
            })],
        }).ToList();
        if (thatMatterLater)
            scenes[^1] = scenes[^1] with { Sees = new([new WordingVariant(new Condition([.. scenes.SkipLast(1).SelectMany(scene => scene.Asks).SelectMany(ask => ask.Answers[0].Reveals)], []), "All.")]) };
        return model with { Start = "scene-0", Scenes = scenes };
    }
}
