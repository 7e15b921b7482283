using System.Collections.Immutable;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Runs;

/// <summary>
/// A run through one guise of a dilemma, up to where it stands. It never changes: taking a decision gives the next run.
/// The same decisions always give the same run.
/// </summary>
public sealed record Run
{
    private Run()
    {
    }

    public required Dilemma Dilemma { get; init; }

    public required Guise Guise { get; init; }

    /// <summary>Everything decided so far, in order, with what came of it.</summary>
    public ImmutableList<RunTurn> Turns { get; private init; } = [];

    /// <summary>The number of decisions taken: a button made for another step is an old one.</summary>
    public int Step => Turns.Count;

    /// <summary>The scene that waits for the agent; null once the run has ended.</summary>
    public Scene? Scene { get; private init; }

    /// <summary>The choice that waits for its justification; null when none does.</summary>
    public Choice? Justifying { get; private init; }

    /// <summary>How it ended; null while it goes on.</summary>
    public Ending? Ending { get; private init; }

    public bool HasEnded => Ending is not null;

    public Facts Facts { get; private init; } = Facts.None;

    /// <summary>What the run has moved at once, added up.</summary>
    public StakeMove Now { get; private init; }

    /// <summary>What the run will have moved later, added up.</summary>
    public StakeMove Later { get; private init; }

    /// <summary>How many asks the present scene still allows.</summary>
    public int AsksLeft => Scene is null ? 0 : Math.Max(0, Scene.AskLimit - AskedHere.Count);

    /// <summary>The asks that can be used now: open, not used yet, within the limit.</summary>
    public IEnumerable<Ask> OpenAsks =>
        AsksLeft == 0 || Justifying is not null
            ? []
            : Scene!.Asks.Where(ask => !AskedHere.Contains(ask.Id) && ask.When.Holds(Facts));

    /// <summary>The choices that are open now, in the author's order.</summary>
    public IEnumerable<Choice> OpenChoices =>
        Scene is null || Justifying is not null ? [] : Scene.Choices.Where(choice => choice.When.Holds(Facts));

    /// <summary>The ways out that are open now, in the author's order: choices, or where a reply is asked for what it can lead to.</summary>
    public IEnumerable<Branch> OpenBranches =>
        Scene is null || Justifying is not null ? [] : Scene.Branches.Where(branch => branch.When.Holds(Facts));

    /// <summary>Whether it goes on with typed words: a reply, or the reason for a choice.</summary>
    public bool AwaitsWords => Justifying is not null || Scene?.Reply is not null;

    /// <summary>All that was said to the agent in the present scene, for whoever reads what they type there.</summary>
    public string SaidHere => Scene is not { } scene ? "" : string.Join(
        ' ',
        Turns.Where(turn => turn.SceneId == scene.Id && turn.IsSpoken).Select(turn => turn.Happened).Prepend(scene.Says.In(Facts)).Where(said => said.Length > 0));

    private ImmutableHashSet<string> AskedHere { get; init; } = [];

    /// <summary>A run at its first scene.</summary>
    public static Run Begin(Dilemma dilemma, Guise guise) => new()
    {
        Dilemma = dilemma,
        Guise = guise,
        Facts = guise.Truths,
        Scene = guise.FindScene(guise.Start),
    };

    /// <summary>The run that these decisions make.</summary>
    /// <exception cref="InvalidOperationException">A decision was not open where it stands.</exception>
    public static Run Replay(Dilemma dilemma, Guise guise, IEnumerable<Decision> decisions) =>
        decisions.Aggregate(Begin(dilemma, guise), (run, decision) =>
            run.Take(decision)
            ?? throw new InvalidOperationException($"Step {run.Step} of '{dilemma.Id}' can't be '{decision.Kind} {decision.Id}'."));

    /// <summary>The run after this decision, or null when the decision isn't open here.</summary>
    public Run? Take(Decision decision) => decision.Kind switch
    {
        DecisionKind.Ask => TakeAsk(decision),
        DecisionKind.Choose => TakeChoice(decision),
        DecisionKind.Justify => TakeJustification(decision),
        DecisionKind.Reply => TakeReply(decision),
        _ => null,
    };

    /// <summary>
    /// The run with nothing made of the reason that was given last, since it was misread: a reason leads nowhere else. Null where the last turn
    /// is no reason of which something was made by words that were found in it.
    /// </summary>
    public Run? WithoutReading() =>
        Turns is [.., { Decision: { Kind: DecisionKind.Justify, ReasonWay: not null, Typed: { } typed } decision, MovedBy: { } moved }]
            ? Before(Step - 1).Take(decision with
            {
                ReasonWay = null,
                Typed = typed with { Findings = [.. typed.Findings.Where(finding => finding.Label != moved.Label)], IsMisread = true },
            })
            : null;

    /// <summary>The run as it stood before the decision of that step.</summary>
    public Run Before(int step) => Replay(Dilemma, Guise, Turns.Take(step).Select(turn => turn.Decision));

    private Run? TakeAsk(Decision decision)
    {
        if (OpenAsks.FirstOrDefault(ask => ask.Id == decision.Id) is not { } ask)
            return null;

        var answer = ask.AnswerIn(Facts);
        return this with
        {
            Turns = Turns.Add(new RunTurn(decision, Scene!.Id, ask.Text, ask.IsSpoken, answer.Text, answer.Stakes, null)),
            Facts = Facts.With(answer.Reveals),
            Now = Now + answer.Stakes,
            AskedHere = AskedHere.Add(ask.Id),
        };
    }

    private Run? TakeChoice(Decision decision)
    {
        if (OpenChoices.FirstOrDefault(choice => choice.Id == decision.Id) is not { } choice)
            return null;

        if (Scene!.Justify is null)
            return Follow(choice, decision, choice.Text, choice.IsSpoken);

        return this with
        {
            Turns = Turns.Add(new RunTurn(decision, Scene.Id, choice.Text, choice.IsSpoken, "", StakeMove.None, null)),
            Justifying = choice,
        };
    }

    private Run? TakeJustification(Decision decision)
    {
        if (Justifying is not { } choice || choice.Id != decision.Id)
            return null;

        var way = Scene!.Justify!.Ways.FirstOrDefault(way => way.Id == decision.ReasonWay);
        if (way is null)
            return decision.ReasonWay is null ? Follow(choice, decision, decision.Typed?.Text ?? "", isSpoken: true) : null;
        return Follow(choice, decision, decision.Typed?.Text ?? "", isSpoken: true, decision.Typed is { } typed ? way.MovedBy(typed) : null, way);
    }

    private Run? TakeReply(Decision decision) =>
        Scene?.Reply?.Ways.FirstOrDefault(way => way.Id == decision.Id) is { } way
            ? Follow(way, decision, decision.Typed?.Text ?? way.Example, isSpoken: true, decision.Typed is { } typed ? way.MovedBy(typed) : null)
            : null;

    private Run Follow(Branch branch, Decision decision, string did, bool isSpoken, Finding? movedBy = null, ReasonWay? reason = null)
    {
        var outcome = branch.OutcomeIn(Facts);
        var now = outcome.Stakes + (reason?.Now ?? StakeMove.None);
        return this with
        {
            Turns = Turns.Add(new RunTurn(decision, Scene!.Id, did, isSpoken, outcome.Text, now, outcome.Later) { MovedBy = movedBy, MadeOfIt = reason?.Outcome }),
            Facts = Facts.With(outcome.Sets),
            Now = Now + now,
            Later = Later + (outcome.Later?.Stakes ?? StakeMove.None),
            Scene = Guise.FindScene(outcome.GoesTo),
            Ending = Guise.FindEnding(outcome.GoesTo),
            Justifying = null,
            AskedHere = [],
        };
    }
}
