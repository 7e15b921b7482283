using EmpathyBot.Coaching.Text;

namespace EmpathyBot.Coaching.Features;

/// <summary>A text with all that features are made of: its words, their classes, its sentences, and the words of what it answers.</summary>
internal sealed class ReadText
{
    private readonly Lexicon _lexicon;

    private ReadText(Lexicon lexicon, ReadableText readable, List<Token> tokens, List<Sentence> sentences, List<Lexicon.Match> matches, HashSet<string> about) =>
        (_lexicon, Readable, Tokens, Sentences, Matches, About) = (lexicon, readable, tokens, sentences, matches, about);

    public ReadableText Readable { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>In the order of where they begin.</summary>
    public IReadOnlyList<Lexicon.Match> Matches { get; }

    /// <summary>The stems of the words that the customer used, but for the small ones.</summary>
    public IReadOnlySet<string> About { get; }

    public static ReadText Of(string typed, string about, Lexicon lexicon)
    {
        var readable = ReadableText.Of(typed);
        var tokens = Text.Tokens.In(readable.Plain);
        var words = Text.Tokens.In(ReadableText.Of(about).Plain)
            .Where(token => token.Kind is not TokenKind.Sign && !FunctionWords.All.Contains(token.Word))
            .Select(token => Stem(token.Word));
        return new ReadText(lexicon, readable, tokens, Text.Sentences.In(tokens), lexicon.In(tokens), words.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Where a class of words begins, in the agent's own words: a token for each, none within another.</summary>
    public IEnumerable<int> Find(string name)
    {
        var last = -1;
        foreach (var match in Matches)
        {
            if (_lexicon.Classes[match.Class] != name || match.From < last || Tokens[match.From].IsQuoted)
                continue;
            last = match.To;
            yield return match.From;
        }
    }

    /// <summary>Whether a class of words stands in the passage, in the agent's own words.</summary>
    public bool Has(Passage passage, string name)
    {
        foreach (var match in Matches)
        {
            if (match.From >= passage.From && match.To <= passage.To && _lexicon.Classes[match.Class] == name && !Tokens[match.From].IsQuoted)
                return true;
        }

        return false;
    }

    /// <summary>The words of a passage as they were typed, without the signs and blanks around them.</summary>
    public (int Start, string Words) Quote(Passage passage)
    {
        var (from, to) = (passage.From, passage.To);
        while (from < to - 1 && Tokens[from].Word is "," or ";" or ":" or "-" or "\u2014" or "." or ")")
            from++;
        while (to - 1 > from && Tokens[to - 1].Word is "," or ";" or ":" or "-" or "\u2014" or "." or "(" or "!")
            to--;
        return Readable.Quote(Tokens[from].Start, Tokens[to - 1].End);
    }

    /// <summary>A word without the commonest endings: enough to see that it is taken up.</summary>
    public static string Stem(string word)
    {
        var length = word.Length;
        foreach (var ending in (ReadOnlySpan<string>)["'s", "ings", "ing", "edly", "ed", "es", "s"])
        {
            if (length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }
}
