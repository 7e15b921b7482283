using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.OwnData;

/// <summary>How a person gets everything that is held on them.</summary>
public static class ExportCard
{
    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "export";

    /// <summary>By a link that works once.</summary>
    /// <param name="words">The language.</param>
    /// <param name="link">The address; whoever has it can fetch the file.</param>
    /// <param name="until">Until when, in words.</param>
    public static AdaptiveCard Link(Words.Words words, Uri link, string until)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(link);
        return Card.New(
            words,
            $"{words.ExportTitle}. {words.ExportLinkHow(until)} {link.AbsoluteUri}",
            Texts.Heading(words.ExportTitle),
            Texts.Body(words.ExportWhat),
            Texts.Body($"[{words.ExportFetch}]({link.AbsoluteUri})"),
            Texts.Quiet(words.ExportLinkHow(until)));
    }

    /// <summary>As a file; Teams asks for consent in the message after this one.</summary>
    /// <param name="words">The language.</param>
    /// <param name="until">Until when, in words.</param>
    public static AdaptiveCard File(Words.Words words, string until)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(
            words, $"{words.ExportTitle}. {words.ExportFileHow(until)}", Texts.Heading(words.ExportTitle), Texts.Body(words.ExportWhat), Texts.Quiet(words.ExportFileHow(until)));
        card.Actions = [Press.Of(words.ExportByLink, Verbs.ExportLink, From)];
        return card;
    }

    /// <summary>What became of it, in a line.</summary>
    public static AdaptiveCard Told(Words.Words words, string line)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Card.New(words, line, Texts.Line(words.ExportTitle), Texts.Quiet(line, 3));
    }
}
