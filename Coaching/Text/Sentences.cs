using System.Collections.Frozen;

namespace EmpathyBot.Coaching.Text;

/// <summary>Finds sentences, and the clauses in them, by signs and by the words that begin a clause.</summary>
internal static class Sentences
{
    // All runs of so many clauses are looked at: their number grows with its square.
    private const int MostClauses = 6;
    private const int LongestSentence = 120;
    private const int ShortestClause = 2;

    private static readonly FrozenSet<string> Abbreviations = Set("mr mrs ms dr st no nr approx e.g i.e a.m p.m etc vs ref ext dept inc ltd co");

    private static readonly FrozenSet<string> Joints = Set("and but so or because cause cos since as then though although while whereas unless if when which who before until till for otherwise yet instead");

    private static readonly FrozenSet<string> Beginners = Set(
        "i i'll i'm i've i'd we we'll we're we've we'd you you'll you're you've you'd he he's she she's it it's it'll they they're they'll they've there there's that that's this these those let let's please can could would shall will do does did is are was were what which who how when where why tell my our your the nobody no not if here here's ah a'll");

    public static List<Sentence> In(IReadOnlyList<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var from = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word == "\n")
            {
                Add(from, i);
                from = i + 1;
            }
            else if (Ends(tokens, i) || i - from >= LongestSentence)
            {
                // Several signs in a row, and quotation marks after them, end one sentence.
                while (i + 1 < tokens.Count && tokens[i + 1].Start == tokens[i].End && tokens[i + 1].Word is "." or "!" or "?" or "\"" or "'" or ")")
                    i++;
                Add(from, i + 1);
                from = i + 1;
            }
        }

        Add(from, tokens.Count);
        return sentences;

        void Add(int start, int end)
        {
            if (Enumerable.Range(start, Math.Max(0, end - start)).Any(at => tokens[at].Kind is not TokenKind.Sign))
                sentences.Add(new Sentence(new Passage(start, end), Clauses(tokens, start, end)));
        }
    }

    private static bool Ends(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Word is not ("." or "!" or "?") || (token.IsQuoted && at + 1 < tokens.Count && tokens[at + 1].IsQuoted && tokens[at + 1].Word is not ("\"" or "'")))
            return false;
        if (token.Word != "." || at == 0)
            return true;
        var before = tokens[at - 1];
        return before.End != token.Start || !(Abbreviations.Contains(before.Word) || (before.Word.Length == 1 && before.Kind is TokenKind.Word && before.Word is not ("i" or "u")));
    }

    private static List<Passage> Clauses(IReadOnlyList<Token> tokens, int start, int end)
    {
        var clauses = new List<Passage>();
        var from = start;
        for (var i = start + 1; i < end && clauses.Count < MostClauses - 1; i++)
        {
            if (tokens[i].IsQuoted && tokens[i - 1].IsQuoted)
                continue;
            if (i - from < ShortestClause || end - i < ShortestClause || !Begins(tokens, i))
                continue;
            clauses.Add(new Passage(from, i));
            from = i;
        }

        clauses.Add(new Passage(from, end));
        return clauses;
    }

    private static bool Begins(IReadOnlyList<Token> tokens, int at) => tokens[at - 1].Word switch
    {
        "," or ";" or ":" or "\u2014" or "(" or ")" => true,
        "-" => tokens[at - 1].End < tokens[at].Start,
        _ => at + 1 < tokens.Count && Joints.Contains(tokens[at].Word) && (tokens[at].Word is "because" or "but" or "cos" || Beginners.Contains(tokens[at + 1].Word)),
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
