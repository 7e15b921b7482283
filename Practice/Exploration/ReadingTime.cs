using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Exploration;

/// <summary>What a path takes to read at 200 words a minute, in minutes: the shortest and the longest there is.</summary>
public readonly record struct ReadingTime(double Shortest, double Longest)
{
    private const double WordsAMinute = 200;

    /// <summary>What else stands on the cards of a run, from Begin to the question after it: what is pressed, what stands over texts.</summary>
    private const int WordsAround = 150;

    /// <summary>What to tell people it takes: the middle of the two, in whole minutes, 1 at least.</summary>
    public int Typical => Math.Max(1, (int)Math.Round((Shortest + Longest) / 2, MidpointRounding.AwayFromZero));

    /// <summary>A whole run of a dilemma, in whichever guise: what stands before it and around it as well as its paths.</summary>
    /// <param name="paths">The paths of each guise; at least one.</param>
    /// <param name="before">What is read before it begins.</param>
    internal static ReadingTime OfRun(IReadOnlyCollection<ReadingTime> paths, params IEnumerable<string?> before)
    {
        var around = (WordsAround + before.Sum(text => Words(text ?? ""))) / WordsAMinute;
        return new(paths.Min(path => path.Shortest) + around, paths.Max(path => path.Longest) + around);
    }

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
