using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>What was said or done in a turn, in short: of typed words those that moved something, or their beginning.</summary>
public static class SaidLine
{
    /// <summary>A line or two.</summary>
    internal const int Longest = 120;

    /// <summary>A few words, where a card has no room for more.</summary>
    internal const int Shortest = 20;

    /// <param name="words">The language.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="longest">The most characters of what was typed.</param>
    public static string Of(Words.Words words, RunTurn turn, int longest = Longest)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Decision.Kind is not (DecisionKind.Reply or DecisionKind.Justify))
            return turn.IsSpoken ? words.Quote(turn.Did) : turn.Did;
        var said = turn.MovedBy?.Quote ?? turn.Did;
        return string.IsNullOrWhiteSpace(said) ? "…" : words.Quote(Texts.Short(said.Trim(), longest));
    }
}
