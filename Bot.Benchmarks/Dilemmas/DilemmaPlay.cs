using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>A dilemma with what can come of each of its guises.</summary>
internal sealed class DilemmaPlay(Dilemma dilemma)
{
    public Dilemma Dilemma => dilemma;

    public IReadOnlyList<Exploration> Walks { get; } = [.. dilemma.Guises.Select(guise => Explorer.Explore(guise))];
}
