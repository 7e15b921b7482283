using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Exploration;

/// <summary>What a path takes to read, in minutes: the shortest and the longest there is.</summary>
public readonly record struct ReadingTime(double Shortest, double Longest)
{
    private const double WordsAMinute = 200;

    internal static ReadingTime Of(StateGraph graph)
    {
        var size = graph.States.Max(state => state.Number) + 1;
        var least = new int[size];
        var most = new int[size];
        foreach (var state in graph.States.Reverse())
        {
            var scene = state.Scene;
            var choices = state.Branches.Sum(step => step.Branch.Branch is Choice choice ? Words(choice.Text) : 0);
            var ways = state.Asks
                .Select(step => (Words: Words(step.Answer.Answer.Text), step.Next))
                .Concat(state.Branches.Select(step => (Words: choices + AfterChoosing(state, step), Next: step.Next!)))
                .ToList();
            var arrival = state.Asked != 0 ? 0 : Words(scene.Map.TextOf(scene.Scene.Sees, state.Facts))
                + Words(scene.Map.TextOf(scene.Scene.Says, state.Facts))
                + Words(scene.Scene.Reply?.Ask ?? "")
                + scene.Asks.Where(ask => ask.When.Holds(state.Facts)).Sum(ask => Words(ask.Ask.Text));
            least[state.Number] = arrival + ways.Select(way => way.Words + (way.Next is null ? 0 : least[way.Next.Number])).DefaultIfEmpty().Min();
            most[state.Number] = arrival + ways.Select(way => way.Words + (way.Next is null ? 0 : most[way.Next.Number])).DefaultIfEmpty().Max();
        }

        var start = graph.States[0].Number;
        return new(least[start] / WordsAMinute, most[start] / WordsAMinute);
    }

    private static int AfterChoosing(State state, BranchStep step) =>
        Words(step.Outcome.Outcome.Text)
        + (step.Outcome.Ending is { } ending ? Words(state.Scene.Map.TextOf(ending.Ending.Text, state.Facts | step.Outcome.Sets)) : 0);

    private static int Words(string text)
    {
        var words = 0;
        var isInWord = false;
        foreach (var letter in text)
        {
            var isBlank = char.IsWhiteSpace(letter);
            if (!isBlank && !isInWord)
                words++;
            isInWord = !isBlank;
        }

        return words;
    }
}
