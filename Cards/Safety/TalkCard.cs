using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>Someone to talk to: what will be sent and the press that sends it, and what whoever is asked sees of it.</summary>
public static class TalkCard
{
    /// <summary>The longest line that goes with it, in characters.</summary>
    public const int Longest = 500;

    private const int LongestNames = 1000;

    /// <summary>As many recipients as are named; the rest are counted.</summary>
    public const int MostNames = 8;

    /// <summary>Says what is sent and to whom, and asks for one press.</summary>
    /// <param name="words">The language.</param>
    /// <param name="wish">What the press names: the wish that it makes, so that pressed twice it is one, and to whom.</param>
    /// <param name="names">To whom it goes; null for those whom the channel never named.</param>
    public static AdaptiveCard Ask(Words.Words words, string wish, IReadOnlyCollection<string?> names)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(names);
        string[] known = [.. names.Where(name => !string.IsNullOrEmpty(name)).OfType<string>().Take(MostNames)];
        var goesTo = words.TalkGoesTo(known, names.Count - known.Length);
        // A name is never read as Markdown.
        var card = Card.New(
            words,
            $"{words.TalkTitle}. {goesTo} {words.TalkWhatIsSent}",
            Texts.Heading(words.TalkTitle),
            Texts.Typed(goesTo, LongestNames),
            Texts.Body(words.TalkWhatIsSent),
            TypedInput.Make(words.TalkLineLabel, words.TalkLineHint, Longest));
        card.Actions = [Press.Of(words.TalkSend, Verbs.TalkSend, wish)];
        return card;
    }

    /// <summary>How it stands, in sentences.</summary>
    public static AdaptiveCard Told(Words.Words words, params IEnumerable<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
        return Card.New(words, $"{words.TalkTitle}. {text}", [Texts.Heading(words.TalkTitle), .. sentences.Where(sentence => sentence.Length > 0).Select(Texts.Body)]);
    }

    /// <summary>A sentence, with nothing to do about it.</summary>
    public static AdaptiveCard Said(Words.Words words, string sentence) => Card.New(words, sentence, Texts.Body(sentence));

    /// <summary>What a facilitator gets: a name, the line where there is one, and a press.</summary>
    /// <param name="words">The language.</param>
    /// <param name="talk">The wish.</param>
    /// <param name="name">Who would like to talk; null where the channel never said.</param>
    /// <param name="line">What they added; null when nothing.</param>
    public static AdaptiveCard Call(Words.Words words, Guid talk, string? name, string? line)
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, words.TalkCallText(name), Texts.Heading(words.TalkCallLead), Texts.Body(words.TalkCallText(name)));
        if (line is not null)
        {
            card.Body.Add(Texts.Label(words.TalkCallLine));
            card.Body.Add(Texts.Typed(line, Longest));
        }

        card.Actions = [Press.Of(words.TalkTake, Verbs.TalkTake, talk.ToString("N"))];
        return card;
    }
}
