using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Exploration;

/// <summary>A scene with its facts as bits.</summary>
internal sealed class MappedScene
{
    private readonly ulong _ownFacts;

    public MappedScene(Scene scene, StoryMap map)
    {
        Scene = scene;
        Map = map;
        Asks = [.. scene.Asks.Select((ask, index) => new MappedAsk(ask, 1UL << index, map))];
        Branches = [.. scene.Branches.Select(branch => new MappedBranch(branch, map))];
        _ownFacts = map.WordingMask(scene.Sees) | map.WordingMask(scene.Says)
            | Asks.Aggregate(0UL, (mask, ask) => mask | ask.Mask)
            | Branches.Aggregate(0UL, (mask, branch) => mask | branch.Mask);
    }

    public Scene Scene { get; }

    public StoryMap Map { get; }

    public IReadOnlyList<MappedAsk> Asks { get; }

    public IReadOnlyList<MappedBranch> Branches { get; }

    /// <summary>Its place in the order of the walk.</summary>
    public int Number { get; set; }

    /// <summary>
    /// The facts that still matter here or further on. What no longer matters is forgotten on arrival, so that two runs that can't differ
    /// any more are one: without it the states double with every fact learnt.
    /// </summary>
    public ulong Live { get; private set; }

    /// <summary>To be called once all that this scene leads to know theirs.</summary>
    public void FindLiveFacts() => Live = Branches
        .SelectMany(branch => branch.Outcomes)
        .Aggregate(_ownFacts, (live, outcome) => live | (outcome.Scene?.Live ?? outcome.Ending?.Live ?? 0));
}

internal sealed class MappedAsk(Ask ask, ulong bit, StoryMap map)
{
    public Ask Ask => ask;

    public ulong Bit => bit;

    public MappedCondition When { get; } = map.Map(ask.When);

    public IReadOnlyList<MappedAnswer> Answers { get; } = [.. ask.Answers.Select(answer => new MappedAnswer(answer, map.Map(answer.When), map.Mask(answer.Reveals)))];

    public ulong Mask => Answers.Aggregate(When.Mask, (mask, answer) => mask | answer.When.Mask);

    public MappedAnswer AnswerIn(ulong facts) => Answers.First(answer => answer.When.Holds(facts));
}

internal sealed record MappedAnswer(Answer Answer, MappedCondition When, ulong Reveals);

internal sealed class MappedBranch(Branch branch, StoryMap map)
{
    public Branch Branch => branch;

    public MappedCondition When { get; } = map.Map(branch.When);

    public IReadOnlyList<MappedOutcome> Outcomes { get; } = [.. branch.Outcomes.Select(outcome => new MappedOutcome(outcome, map.Map(outcome.When), map.Mask(outcome.Sets)))];

    public ulong Mask => Outcomes.Aggregate(When.Mask, (mask, outcome) => mask | outcome.When.Mask);

    public MappedOutcome OutcomeIn(ulong facts) => Outcomes.First(outcome => outcome.When.Holds(facts));
}

internal sealed class MappedOutcome(Outcome outcome, MappedCondition when, ulong sets)
{
    public Outcome Outcome => outcome;

    public MappedCondition When => when;

    public ulong Sets => sets;

    public MappedScene? Scene { get; set; }

    public MappedEnding? Ending { get; set; }
}
