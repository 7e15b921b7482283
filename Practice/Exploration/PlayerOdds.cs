using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Exploration;

/// <summary>How likely each ending is for a player, worked out over all states, not sampled.</summary>
internal static class PlayerOdds
{
    public static IReadOnlyDictionary<string, double> Of(StateGraph graph, Player player, AskingHabit habit)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        var odds = new double[graph.States.Max(state => state.Number) + 1];
        odds[graph.States[0].Number] = 1;
        foreach (var state in graph.States)
        {
            var here = odds[state.Number];
            if (here == 0)
                continue;

            var asking = state.Asks.Count == 0 ? 0 : here * AskingShare(habit);
            foreach (var step in state.Asks)
                odds[step.Next.Number] += asking / state.Asks.Count;

            // Whoever types has no rule of thumb: each way is as likely.
            var picks = state.Scene.Scene.Reply is null ? Picks(player, state.Branches) : state.Branches;
            foreach (var step in picks)
            {
                var share = (here - asking) / picks.Count;
                if (step.Next is { } next)
                    odds[next.Number] += share;
                else
                    shares[step.Outcome.Outcome.GoesTo] = shares.GetValueOrDefault(step.Outcome.Outcome.GoesTo) + share;
            }
        }

        return shares;
    }

    private static double AskingShare(AskingHabit habit) => habit switch
    {
        AskingHabit.Never => 0,
        AskingHabit.AtRandom => 0.5,
        AskingHabit.Always => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(habit), habit, "There is no such habit."),
    };

    private static Choice ChoiceOf(BranchStep step) => (Choice)step.Branch.Branch;

    private static List<BranchStep> Picks(Player player, List<BranchStep> open)
    {
        switch (player)
        {
            case Player.Random:
                return open;
            case Player.First:
                return open[..1];
            case Player.Longest:
                var longest = open.Max(step => ChoiceOf(step).Text.Length);
                return open.FindAll(step => ChoiceOf(step).Text.Length == longest);
            case Player.Caring:
                var caring = open.FindAll(step => ChoiceOf(step).Kind == ChoiceKind.Caring);
                return caring.Count > 0 ? caring : open;
            default:
                throw new ArgumentOutOfRangeException(nameof(player), player, "There is no such player.");
        }
    }
}
