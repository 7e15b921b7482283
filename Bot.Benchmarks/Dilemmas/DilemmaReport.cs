using System.Globalization;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Library;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>How one dilemma plays, guise by guise.</summary>
internal static class DilemmaReport
{
    public static void Write(DilemmaPlay play, TextWriter output)
    {
        var dilemma = play.Dilemma;
        output.WriteLine($"{dilemma.Id} [{dilemma.Language}]  {dilemma.Title}");
        output.WriteLine($"  {dilemma.Topic}, difficulty {dilemma.Difficulty}, {dilemma.Minutes} min{(dilemma.IsHeavy ? ", heavy" : "")}");
        foreach (var walk in play.Walks)
            Write(walk, output);
        foreach (var lack in ShippingRules.Lacks(dilemma, play.Walks))
            output.WriteLine($"  Before it ships: {lack}");
        output.WriteLine();
    }

    private static void Write(Exploration walk, TextWriter output)
    {
        var (shortest, longest) = (walk.Minutes.Shortest, walk.Minutes.Longest);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {walk.Guise.Id}: {walk.Guise.Scenes.Count(walk.Reaches)} scenes, {walk.Paths} paths with asks, {walk.States} states, {shortest:0.0} to {longest:0.0} min of reading"));

        var shares = walk.EndingShares(Player.Random, AskingHabit.AtRandom);
        foreach (var ending in walk.Guise.Endings)
        {
            var verdict = ending.Verdict.ToString().ToLowerInvariant();
            output.WriteLine($"    {Table.Percent(shares.GetValueOrDefault(ending.Id))}  {verdict,-5}  {ending.Id}");
        }

        Table.Players(walk.GoodChance, output);
    }
}
