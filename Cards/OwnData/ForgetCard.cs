using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.OwnData;

/// <summary>Asks once more before everything is erased, with what will be gone.</summary>
public static class ForgetCard
{
    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "forget";

    public static AdaptiveCard Ask(Words.Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(
            words,
            $"{words.ForgetTitle} {words.ForgetGone} {words.ForgetStays}",
            Texts.Heading(words.ForgetTitle),
            Texts.Body(words.ForgetGone),
            Texts.Body(words.ForgetStays),
            Texts.Quiet(words.ForgetBefore));
        card.Actions =
        [
            Press.Of(words.ForgetYes, Verbs.ForgetYes, From), Press.Of(words.ForgetNo, Verbs.ForgetNo, From), Press.Of(words.ExportFirst, Verbs.Export, From),
        ];
        return card;
    }

    /// <summary>What is left of it once it was answered.</summary>
    public static AdaptiveCard Answered(Words.Words words, bool isYes)
    {
        ArgumentNullException.ThrowIfNull(words);
        var line = isYes ? words.ForgetUnderWay : words.ForgetLeft;
        return Card.New(words, line, Texts.Quiet(line, 3));
    }
}
