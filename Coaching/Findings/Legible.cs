using System.Collections.Frozen;
using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>Whether a text is one that the coach can read: English, and enough of it.</summary>
internal static class Legible
{
    private const int Fewest = 3;

    // In English prose about half of all words are small ones, in a hurried chat a third.
    private const double LeastEnglish = 0.18;
    private const int EnoughToTell = 5;

    /// <summary>Small words of neighbouring languages that are none in English; what both have ("in", "was", "so", "on") tells nothing.</summary>
    private static readonly FrozenSet<string> Elsewhere = (
        "ich es tut mir leid und nicht ist sie wir ihr ihre ihnen das der die den dem ein eine einen fur für dass mit auf bei zu von haben habe wird werden kann heute morgen sehr bitte danke auch noch wie " +
        "ik u wij het een niet zijn voor dat dit uw u\u0308 begrijp spijt wat heeft heb kunnen zal morgen bedankt graag ook naar " +
        "jeg det er ikke og vi på til af der har kan vil beklager forstår hej tak med som du din deres " +
        "je vous nous est pas le la les des une un et pour avec que qui dans sur votre notre désolé avons êtes bien merci ce cette mais sont aux du " +
        "el los las una y es por con para que su sus nuestro fue lo siento usted hemos pero muy gracias esto está hoy " +
        "il gli che di non per sono è mi dispiace nostro suo abbiamo questo grazie oggi " +
        "o os uma não para com que seu nosso foi lamento você obrigado " +
        "jag är inte och vi det för att på till har kan ska tack ledsen " +
        "nie jest się na do przepraszam pan pani tak że ze bardzo dziękuję").Split(' ').Except(FunctionWords.All).Except(["du", "me", "no", "die", "dem", "den", "fur", "pan", "tak", "el", "la", "de", "y", "o"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Small words that other languages write the same: they speak for none.</summary>
    private static readonly FrozenSet<string> Shared = "i a u in is was so at am for no on me had over will to do he we as an be or of it all den man so us ye die per non si".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Legibility Of(ReadText text)
    {
        var words = text.Tokens.Where(token => token.Kind is TokenKind.Word).ToList();
        if (words.Count < Fewest || words.DistinctBy(word => word.Word).Count() < Fewest)
            return HasOtherLetters(text) ? Legibility.OtherLanguage : Legibility.TooLittle;
        var other = words.Count(word => Elsewhere.Contains(word.Word));
        var english = words.Count(word => FunctionWords.All.Contains(word.Word) && !Shared.Contains(word.Word));
        // A phrase in another language within an English reply leaves it English.
        if (other > english || (words.Count >= EnoughToTell && words.Count(word => FunctionWords.All.Contains(word.Word)) < words.Count * LeastEnglish))
            return Legibility.OtherLanguage;
        return text.Readable.IsCut ? Legibility.TooMuch : Legibility.Good;
    }

    private static bool HasOtherLetters(ReadText text) => text.Tokens.Any(token => token.Kind is TokenKind.Word && token.Word.Length > 2 && token.Word[0] > '\u024F');
}
