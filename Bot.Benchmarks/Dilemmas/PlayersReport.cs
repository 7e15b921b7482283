using EmpathyBot.Practice.Exploration;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>Whether the choices give themselves away: players by rule of thumb against one by chance, over all dilemmas.</summary>
internal static class PlayersReport
{
    public static void Write(IReadOnlyList<DilemmaPlay> plays, TextWriter output)
    {
        if (plays.Count == 0)
            return;

        output.WriteLine("All of them: a good ending reached, each dilemma counting once");
        Table.Players(Average, output);
        output.WriteLine("  against the random player with the same habit (at most +10.0 points)");
        Table.Players((player, habit) => Average(player, habit) - Average(Player.Random, habit), output, isDifference: true);
        output.WriteLine();

        double Average(Player player, AskingHabit habit) => plays.Average(play => play.GoodChance(player, habit));
    }
}
