using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Practice.Runs;

/// <summary>Plays by the engine alone.</summary>
internal static class Walks
{
    /// <summary>Everything that can be decided where the run stands.</summary>
    public static IReadOnlyList<Decision> Open(Run run) =>
        run.Justifying is { } choice
            ? [Decision.Justify(choice.Id)]
            : [.. run.OpenAsks.Select(ask => Decision.Ask(ask.Id)), .. run.OpenBranches.Select(Decision.To)];

    /// <summary>A run to its end, each number deciding one step; zeros when they run out.</summary>
    public static Run Play(Dilemma dilemma, Guise guise, IEnumerable<int> picks)
    {
        var run = Run.Begin(dilemma, guise);
        foreach (var pick in picks.Concat(Enumerable.Repeat(0, 1000)))
        {
            if (run.HasEnded)
                return run;
            var open = Open(run);
            run = run.Take(open[(int)((uint)pick % (uint)open.Count)])!;
        }

        throw new InvalidOperationException("The run has not ended after a thousand decisions.");
    }

    /// <summary>Every run there is, whatever is asked in whatever order.</summary>
    public static IEnumerable<Run> All(Run run) =>
        run.HasEnded ? [run] : Open(run).SelectMany(decision => All(run.Take(decision)!));

    public static Decision[] Decisions(this Run run) => [.. run.Turns.Select(turn => turn.Decision)];
}
