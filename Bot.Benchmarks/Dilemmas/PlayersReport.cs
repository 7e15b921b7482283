using EmpathyBot.Practice.Library;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>Whether the choices give themselves away: players by rule of thumb against one by chance, over all dilemmas.</summary>
internal static class PlayersReport
{
    public static void Write(IReadOnlyList<DilemmaPlay> plays, TextWriter output)
    {
        if (plays.Count == 0)
            return;

        var library = plays.Select(play => play.Walks).ToList();
        output.WriteLine("All of them, each dilemma counting once");
        Table.Players((player, habit) => ShippingRules.GoodChance(library, player, habit), output);
        output.WriteLine("  in points above the random player with the same habit (at most +10.0)");
        Table.PointsAboveRandom((player, habit) => ShippingRules.AboveRandom(library, player, habit), output);
        output.WriteLine();
    }
}
