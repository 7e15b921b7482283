using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Runs;

/// <summary>The order in which choices are shown, so that their position gives nothing away.</summary>
public static class ChoiceOrder
{
    /// <summary>
    /// The choices in an order that hangs on the seed, the scene and their ids alone: the same choices stay in it whenever the card is
    /// made again, and one that opens later slips in among them without moving the rest.
    /// </summary>
    /// <param name="choices">The open choices, in any order.</param>
    /// <param name="seed">The run's own number.</param>
    /// <param name="sceneId">The scene they are in.</param>
    public static IReadOnlyList<Choice> Shuffled(IEnumerable<Choice> choices, long seed, string sceneId) =>
        [.. choices.OrderBy(choice => SeededOrder.Key(seed, $"{sceneId}/{choice.Id}")).ThenBy(choice => choice.Id, StringComparer.Ordinal)];
}
