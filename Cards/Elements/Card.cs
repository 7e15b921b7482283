namespace EmpathyBot.Cards.Elements;

/// <summary>A new card of the version that Teams shows everywhere.</summary>
internal static class Card
{
    public static AdaptiveCard New(Words.Words words, string fallbackText, params AdaptiveElement[] body) => new("1.5")
    {
        FallbackText = fallbackText,
        Lang = words.Language,
        Body = [.. body],
    };
}
