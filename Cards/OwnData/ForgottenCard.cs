using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.OwnData;

/// <summary>The last word to somebody who wanted to be forgotten.</summary>
public static class ForgottenCard
{
    public static AdaptiveCard Gone(Words.Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Card.New(words, $"{words.ForgottenTitle} {words.ForgottenText}", Texts.Heading(words.ForgottenTitle), Texts.Body(words.ForgottenText));
    }
}
