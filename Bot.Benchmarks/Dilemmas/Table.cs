using System.Globalization;
using EmpathyBot.Practice.Exploration;

namespace EmpathyBot.Bot.Benchmarks.Dilemmas;

/// <summary>Figures in columns.</summary>
internal static class Table
{
    private const double MostAboveRandom = 0.1;

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100,6:0.0} %");

    /// <summary>A row for each player, a column for each habit of asking.</summary>
    public static void Players(Func<Player, AskingHabit, double> figure, TextWriter output, bool isDifference = false)
    {
        output.WriteLine($"    {"good endings",-12}{"never asks",18}{"asks at random",18}{"always asks",18}");
        foreach (var player in Enum.GetValues<Player>().Where(player => !isDifference || player != Player.Random))
        {
            var figures = Enum.GetValues<AskingHabit>().Select(habit => figure(player, habit)).ToList();
            var cells = figures.Select(one => isDifference ? Points(one) : Percent(one)).ToList();
            output.WriteLine($"    {player.ToString().ToLowerInvariant(),-12}{cells[0],18}{cells[1],18}{cells[2],18}");
        }
    }

    private static string Points(double difference)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{difference * 100:+0.0;-0.0;0.0}  ");
        return difference > MostAboveRandom ? $"TOO MUCH {text}" : text;
    }
}
