using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Feedback;

/// <summary>
/// What begins a thread in a team's channel: the customer's message, the reply, and what its writer would like to hear. The same card shows later
/// how many notes came, and what those who wrote and received them want to be seen. When it is posted it mentions those who are asked, and so pings
/// them; brought up to date it mentions nobody: names are plain.
/// </summary>
public static class PromptCard
{
    private const int MostShown = 3;
    private const int LongestQuestion = 400;
    private const int LongestPart = 300;
    private const int LongestName = 64;
    private const int LongestFallback = 300;

    // Long words of languages that take several bytes a letter: less of them, until Teams takes the card.
    private static readonly int[] Lengths = [2000, 1000, 500, 250];

    /// <param name="words">The language.</param>
    /// <param name="prompt">What is offered.</param>
    public static AdaptiveCard Make(Words.Words words, PromptView prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var forms = from longest in Lengths from shown in Enumerable.Range(0, MostShown + 1).Reverse() select Make(words, prompt, longest, shown);
        // Never none: where not even the shortest fits, the channel says so.
        return forms.FirstOrDefault(Card.Fits) ?? Make(words, prompt, Lengths[^1], 0);
    }

    /// <summary>What stands in its place once it was taken back, where it can't be deleted.</summary>
    public static AdaptiveCard Removed(Words.Words words) => Card.New(words, words.ThreadRemoved, Texts.Quiet(words.ThreadRemoved));

    private static AdaptiveCard Make(Words.Words words, PromptView prompt, int longest, int shown)
    {
        var card = Card.New(words, Texts.Short($"{words.ThreadTitle(prompt.What)} {prompt.Customer} {prompt.Text} {prompt.Question}", LongestFallback));
        card.Body.Add(Texts.Heading(words.ThreadTitle(prompt.What)));
        card.Body.Add(Quiet(words.ThreadBy(Name(prompt.By))));
        if (prompt.Customer is { Length: > 0 } customer)
            Add(card.Body, words.ThreadCustomer, customer, longest / 2);
        if (prompt.Revised is { Length: > 0 } revised)
        {
            card.Body.AddRange(ChangedText.Pair(words, prompt.Text, revised, longest));
        }
        else
        {
            Add(card.Body, words.ThreadWords(prompt.What), prompt.Text, longest);
        }

        if (prompt.Question is { Length: > 0 } question)
            Add(card.Body, words.ThreadQuestion, question, LongestQuestion);
        foreach (var note in prompt.Shown.TakeLast(shown))
            card.Body.Add(NoteOf(words, note));
        AddEnd(card, words, prompt);
        return card;
    }

    private static void AddEnd(AdaptiveCard card, Words.Words words, PromptView prompt)
    {
        if (prompt.IsClosed)
        {
            card.Body.Add(Texts.Quiet(words.ThreadClosed(prompt.Notes)));
            return;
        }

        card.Body.Add(Asked(card, words, prompt));
        card.Body.Add(Texts.Quiet($"{words.ThreadNotes(prompt.Notes)} {words.ThreadUntil(prompt.Until, prompt.Today)}"));
        card.Actions = [Press.Of(words.ThreadGive, Verbs.FeedbackGive, prompt.Id, 0)];
        card.Actions[0].Style = "positive";
    }

    // A host finds mentions in plain text blocks alone; each name in them has been cleaned of what would be read as Markdown.
    private static AdaptiveElement Asked(AdaptiveCard card, Words.Words words, PromptView prompt)
    {
        if (prompt.Mentions.Count == 0)
            return Quiet(words.ThreadAsked([.. prompt.Asked.Select(name => Name(name)!)]));
        card.AdditionalProperties["msteams"] = CardMention.Of(prompt.Mentions);
        return Texts.Quiet(words.ThreadAsked([.. prompt.Mentions.Select(mention => mention.Text)]));
    }

    private static AdaptiveContainer NoteOf(Words.Words words, NoteView note)
    {
        var box = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Small, Items = [Quiet(words.ThreadNoteOf(Name(note.By)))] };
        box.Items.AddRange(note.Parts.Select(part => Texts.Typed(part, LongestPart)));
        return box;
    }

    private static void Add(List<AdaptiveElement> body, string label, string text, int longest)
    {
        body.Add(Texts.Label(label));
        body.Add(Texts.Typed(text, longest));
    }

    // With somebody's name in it: never read as Markdown.
    private static AdaptiveRichTextBlock Quiet(string text) => new()
    {
        Inlines = [new AdaptiveTextRun(text) { Size = AdaptiveTextSize.Small, IsSubtle = true }],
        Spacing = AdaptiveSpacing.Small,
    };

    private static string? Name(string? name) => string.IsNullOrWhiteSpace(name) ? null : Texts.Short(name, LongestName);
}
