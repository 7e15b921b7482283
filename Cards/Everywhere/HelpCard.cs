using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Everywhere;

/// <summary>The words that work at any moment.</summary>
public static class HelpCard
{
    public static AdaptiveCard Make(Words.Words words)
    {
        var facts = new AdaptiveFactSet { Facts = [.. words.HelpWords.Select(word => new AdaptiveFact(word.Word, word.Does))] };
        return Card.New(
            words,
            string.Join(" ", words.HelpWords.Select(word => $"{word.Word}: {word.Does}.")),
            Texts.Heading(words.HelpTitle),
            facts,
            Texts.Quiet(words.HelpPrivacy));
    }
}
