using EmpathyBot.Coaching.Text;

namespace EmpathyBot.Coaching.Notes.Insults;

/// <summary>The words of a text as they may be meant; letters that stand apart ("i d i o t") are tried as words too.</summary>
internal sealed class SpelledText
{
    private const int FewestApart = 3;
    private const int MostApart = 24;

    // What stands between words, besides blanks; an apostrophe or a hyphen is part of one.
    private const string Parting = ".,;:?\"\u2014()[]{}<>/\n\\";

    private readonly ReadableText _readable;

    private SpelledText(ReadableText readable, List<Spelled> words) => (_readable, Words) = (readable, words);

    public IReadOnlyList<Spelled> Words { get; }

    public static SpelledText Of(string typed)
    {
        var readable = ReadableText.Of(typed);
        var quoted = new bool[readable.Plain.Length];
        foreach (var token in Tokens.In(readable.Plain))
        {
            if (token.IsQuoted)
                quoted.AsSpan(token.Start, token.End - token.Start).Fill(true);
        }

        return new SpelledText(readable, Cut(readable.Plain, quoted));
    }

    /// <summary>The words as they were typed.</summary>
    public (int Start, string Words) Quote(int from, int to) => _readable.Quote(from, to);

    /// <summary>Runs of single letters, at least three of them: each run that may be a word.</summary>
    public IEnumerable<Spelled> Apart()
    {
        for (var first = 0; first < Words.Count; first++)
        {
            if (!IsLetter(Words[first]))
                continue;
            var word = Words[first].Word;
            for (var last = first + 1; last < Words.Count && last - first < MostApart && IsLetter(Words[last]); last++)
            {
                word += Words[last].Word;
                if (word.Length >= FewestApart)
                    yield return new Spelled(Words[first].Start, Words[last].End, [word], Words[first].IsQuoted, Words[first].IsApart);
            }
        }
    }

    private static bool IsLetter(Spelled word) => word.Word.Length == 1;

    private static List<Spelled> Cut(string plain, bool[] quoted)
    {
        var words = new List<Spelled>(plain.Length / 5);
        var isApart = true;
        for (var at = 0; at < plain.Length;)
        {
            if (plain[at] == ' ' || Parting.Contains(plain[at], StringComparison.Ordinal))
            {
                isApart |= plain[at] != ' ';
                at++;
                continue;
            }

            var end = at;
            while (end < plain.Length && plain[end] != ' ' && !Parting.Contains(plain[end], StringComparison.Ordinal))
                end++;
            var (from, to) = Trim(plain, at, end);
            isApart |= from > at && plain[at] == '-';
            if (to > from && Spelling.FormsOf(plain.AsSpan(from, to - from)) is { Count: > 0 } forms)
            {
                words.Add(new Spelled(from, to, forms, quoted[from], isApart));
                isApart = false;
            }

            // "idiot!" ends something; so does "idiot -".
            isApart |= plain.AsSpan(to, end - to).ContainsAny('!', '-');
            at = end;
        }

        return words;
    }

    private static (int From, int To) Trim(string plain, int from, int to)
    {
        // Stars on both sides are print; behind a letter they hide some.
        while (to > from && plain[from] == '*' && plain[to - 1] == '*')
            (from, to) = (from + 1, Math.Max(from + 1, to - 1));
        while (from < to && plain[from] is '\'' or '*' or '_' or '~' or '-' or '!' or '#' or '=' or '|' or '+')
            from++;
        while (to > from && plain[to - 1] is '\'' or '_' or '~' or '-' or '!' or '#' or '=' or '|' or '+')
            to--;
        return (from, to);
    }
}
