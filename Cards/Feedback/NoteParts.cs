using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Cards.Feedback;

/// <summary>What cards about notes have in common. Whatever a person wrote stands in runs: it is never read as Markdown.</summary>
internal static class NoteParts
{
    /// <summary>A heading with somebody's name in it.</summary>
    public static AdaptiveRichTextBlock Heading(string text) => new()
    {
        Inlines = [new AdaptiveTextRun(text) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder }],
    };

    /// <summary>A sentence with somebody's name in it.</summary>
    public static AdaptiveRichTextBlock Sentence(string text) => new() { Inlines = [new AdaptiveTextRun(text)], Spacing = AdaptiveSpacing.Small };

    /// <summary>What was offered: the customer, the reply, and what its writer would like to hear about.</summary>
    public static AdaptiveContainer Offered(Words.Words words, OfferedReply on, int longest, string? label = null)
    {
        var box = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Medium, Items = [] };
        if (!string.IsNullOrEmpty(on.Customer))
        {
            box.Items.Add(Texts.Label(words.NoteCustomer));
            box.Items.Add(Texts.Typed(words.Quote(Cut(on.Customer, longest)), longest + 10));
        }

        box.Items.Add(Texts.Label(label ?? words.NoteTheirs));
        box.Items.Add(Texts.Typed(words.Quote(Cut(on.Text, longest)), longest + 10));
        if (!string.IsNullOrEmpty(on.Question))
        {
            box.Items.Add(Texts.Label(words.NoteAsked));
            box.Items.Add(Texts.Typed(on.Question, longest));
        }

        return box;
    }

    /// <summary>A note as it is read: its parts one after the other, as somebody would say them.</summary>
    public static AdaptiveContainer Note(NoteDraft note) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Items = [.. Sentences(note).Select(part => Texts.Typed(part, int.MaxValue))],
    };

    /// <summary>The parts that were not left out, in the order in which they are read.</summary>
    public static IEnumerable<string> Sentences(NoteDraft note) => Enum.GetValues<NotePart>().Select(part => note[part]).Where(words => words.Length > 0);

    /// <summary>Makes a card with as much of long texts as a card can carry.</summary>
    /// <param name="make">Makes it with texts of so many characters.</param>
    public static AdaptiveCard Fitting(Func<int, AdaptiveCard> make)
    {
        var longest = 2000;
        var card = make(longest);
        while (!Card.Fits(card) && longest > 20)
            card = make(longest /= 2);
        return card;
    }

    /// <summary>The text, cut where it is longer; its line breaks stay.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1), "…");
}
