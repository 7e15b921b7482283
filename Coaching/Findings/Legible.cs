using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>Whether a text is one that the coach can read: English, and enough of it.</summary>
internal static class Legible
{
    private const int Fewest = 3;

    // In English prose about half of all words are small ones, in a hurried chat a third; in other languages a few look like one by chance.
    private const double LeastEnglish = 0.18;
    private const int EnoughToTell = 5;

    public static Legibility Of(ReadText text)
    {
        var words = text.Tokens.Where(token => token.Kind is TokenKind.Word).ToList();
        if (words.Count < Fewest || words.DistinctBy(word => word.Word).Count() < Fewest)
            return HasOtherLetters(text) ? Legibility.OtherLanguage : Legibility.TooLittle;
        if (words.Count >= EnoughToTell && words.Count(word => FunctionWords.All.Contains(word.Word)) < words.Count * LeastEnglish)
            return Legibility.OtherLanguage;
        return text.Readable.IsCut ? Legibility.TooMuch : Legibility.Good;
    }

    private static bool HasOtherLetters(ReadText text) => text.Tokens.Any(token => token.Kind is TokenKind.Word && token.Word.Length > 2 && token.Word[0] > '\u024F');
}
