using System.Text;

namespace EmpathyBot.Cards.Elements;

/// <summary>A new card of the version that Teams shows everywhere.</summary>
internal static class Card
{
    // Teams takes 28 KB with the message around it; the rest is for that.
    private const int Largest = 26 * 1024;

    /// <summary>Whether Teams takes it, as large as it goes out.</summary>
    public static bool Fits(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson()) < Largest;

    public static AdaptiveCard New(Words.Words words, string fallbackText, params AdaptiveElement[] body) => new("1.5")
    {
        FallbackText = fallbackText,
        Lang = words.Language,
        Body = [.. body],
    };
}
