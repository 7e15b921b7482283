using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>A dilemma with what can come of each of its guises.</summary>
internal sealed class DilemmaPlay(Dilemma dilemma)
{
    public Dilemma Dilemma => dilemma;

    public IReadOnlyList<Exploration> Walks { get; } = [.. dilemma.Guises.Select(guise => Explorer.Explore(guise))];

    /// <summary>How often such a player reaches a good ending, over the guises.</summary>
    public double GoodChance(Player player, AskingHabit habit) => Walks.Average(walk => walk.GoodChance(player, habit));
}
