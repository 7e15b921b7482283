using System.Globalization;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Library;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>Figures in columns: a row for each player, a column for each habit of asking.</summary>
internal static class Table
{
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100,6:0.0} %");

    public static void Players(Func<Player, AskingHabit, double> goodChance, TextWriter output) =>
        Write(Enum.GetValues<Player>(), (player, habit) => Percent(goodChance(player, habit)), output);

    public static void PointsAboveRandom(Func<Player, AskingHabit, double> difference, TextWriter output) =>
        Write(Enum.GetValues<Player>().Where(player => player != Player.Random), (player, habit) => Points(difference(player, habit)), output);

    private static void Write(IEnumerable<Player> players, Func<Player, AskingHabit, string> cell, TextWriter output)
    {
        output.WriteLine($"    {"good endings",-12}{"never asks",18}{"asks at random",18}{"always asks",18}");
        foreach (var player in players)
        {
            var cells = Enum.GetValues<AskingHabit>().Select(habit => $"{cell(player, habit),18}");
            output.WriteLine($"    {player.ToString().ToLowerInvariant(),-12}{string.Concat(cells)}");
        }
    }

    private static string Points(double difference)
    {
        var points = string.Create(CultureInfo.InvariantCulture, $"{difference * 100:+0.0;-0.0;0.0}  ");
        return difference > ShippingRules.MostAboveRandom ? $"TOO MUCH {points}" : points;
    }
}
