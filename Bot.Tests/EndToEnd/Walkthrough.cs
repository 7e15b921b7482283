using EmpathyBot.Bot.Tests.Replies;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>A way through a shipped dilemma from its first scene to an ending, by the titles to press.</summary>
internal static class Walkthrough
{
    private static readonly DilemmaLibrary Library = DilemmaLibrary.Of(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.yaml")
            .Select(file => DilemmaReader.Read(Path.GetFileName(file), File.ReadAllText(file))));

    public static Dilemma Dilemma(string id) => Library.Dilemmas.Single(dilemma => dilemma.Id == id);

    /// <summary>The guise whose opening this is.</summary>
    public static Guise GuiseOf(Dilemma dilemma, string opening) =>
        dilemma.Guises.Single(guise => opening.Contains(guise.FindScene(guise.Start)!.Says.In(guise.Truths), StringComparison.Ordinal));

    /// <summary>The shortest run that asks first, is asked for a reason, and ends.</summary>
    public static Run Find(Dilemma dilemma, Guise guise)
    {
        var open = new Queue<Run>([Run.Begin(dilemma, guise)]);
        while (open.TryDequeue(out var run))
        {
            if (run.HasEnded && run.Turns.Exists(turn => turn.Decision.Kind == DecisionKind.Justify))
                return run;
            foreach (var decision in Next(run))
                open.Enqueue(run.Take(decision)!);
        }

        throw new InvalidOperationException($"No run of '{dilemma.Id}' is asked for a reason.");
    }

    private static IEnumerable<Decision> Next(Run run) =>
        run.Step == 0 ? run.OpenAsks.Select(ask => Decision.Ask(ask.Id))
        : run.Justifying is { } choice ? [Decision.Justify(choice.Id, SampleReply.Typed() with { Text = "It was fair to both of us." })]
        : run.OpenBranches.Select(Decision.To);
}
