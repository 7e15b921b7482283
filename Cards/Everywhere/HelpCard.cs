using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Everywhere;

/// <summary>The words that work at any moment.</summary>
public static class HelpCard
{
    /// <param name="words">The language.</param>
    /// <param name="plansDrops">Whether the person may plan practice for a team.</param>
    public static AdaptiveCard Make(Words.Words words, bool plansDrops = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        IReadOnlyList<(string Word, string Does)> all = plansDrops ? [.. words.HelpWords, .. words.PlanningWords] : words.HelpWords;
        var facts = new AdaptiveFactSet { Facts = [.. all.Select(word => new AdaptiveFact(word.Word, word.Does))] };
        return Card.New(
            words,
            string.Join(" ", all.Select(word => $"{word.Word}: {word.Does}.")),
            Texts.Heading(words.HelpTitle),
            facts,
            Texts.Quiet(words.HelpPrivacy));
    }
}
