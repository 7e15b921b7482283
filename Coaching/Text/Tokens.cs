namespace EmpathyBot.Coaching.Text;

/// <summary>Cuts a plain text into words, numbers and signs.</summary>
internal static class Tokens
{
    // What is quoted of a customer is a phrase, not a page: a lone quotation mark quotes nothing.
    private const int LongestQuote = 300;

    public static List<Token> In(string plain)
    {
        var quoted = Quoted(plain);
        var tokens = new List<Token>(plain.Length / 5);
        for (var i = 0; i < plain.Length;)
        {
            var start = i;
            var sign = plain[i];
            if (sign == ' ')
            {
                i++;
                continue;
            }

            TokenKind kind;
            if (char.IsLetter(sign) || char.IsSurrogate(sign))
            {
                kind = char.IsLetter(sign) ? TokenKind.Word : TokenKind.Sign;
                i++;
                while (i < plain.Length && (kind == TokenKind.Word ? IsInWord(plain, i) : char.IsSurrogate(plain[i]) && i - start < 2))
                    i++;
            }
            else if (char.IsDigit(sign))
            {
                kind = TokenKind.Number;
                i++;
                while (i < plain.Length && IsInNumber(plain, i))
                    i++;
            }
            else
            {
                kind = TokenKind.Sign;
                i++;
            }

            tokens.Add(new Token(start, i, plain[start..i], kind, quoted[start]));
        }

        return tokens;
    }

    private static bool IsInWord(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '-' or '&' or '/' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && char.IsLetterOrDigit(text[at - 1]));

    private static bool IsInNumber(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '.' or ',' or ':' or '/' && at + 1 < text.Length && char.IsDigit(text[at + 1]));

    private static bool[] Quoted(string plain)
    {
        var quoted = new bool[plain.Length];
        foreach (var mark in "\"'")
        {
            for (var open = plain.IndexOf(mark); open >= 0;)
            {
                if (!Opens(plain, open))
                {
                    open = plain.IndexOf(mark, open + 1);
                    continue;
                }

                var close = Close(plain, open, mark);
                if (close < 0)
                {
                    open = plain.IndexOf(mark, open + 1);
                    continue;
                }

                quoted.AsSpan(open, close - open + 1).Fill(true);
                open = plain.IndexOf(mark, close + 1);
            }
        }

        return quoted;
    }

    private static bool Opens(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && !IsShortened(text.AsSpan(at + 1));

    // "'cause", "'til", "'em": something left out, and nothing quoted.
    private static bool IsShortened(ReadOnlySpan<char> after)
    {
        foreach (var word in (ReadOnlySpan<string>)["cause", "cos", "til", "till", "em", "bout", "twas", "tis", "twill", "n", "un", "ere", "appen", "course", "kay", "sup", "round", "fraid"])
        {
            if (after.StartsWith(word, StringComparison.Ordinal) && (after.Length == word.Length || !char.IsLetterOrDigit(after[word.Length])))
                return true;
        }

        return false;
    }

    // "an' I'm", "wi' you", "the drivers' fault": no end of a quotation that began a while ago.
    private static bool IsElided(string text, int open, int at)
    {
        var from = at;
        while (from > open + 1 && char.IsLetter(text[from - 1]))
            from--;
        return text[from..at] is "an" or "o" or "wi" or "th" or "ol" or "gie" or "ha" || (at + 2 < text.Length && text[at - 1] == 's' && text[at + 1] == ' ' && char.IsLower(text[at + 2]));
    }

    private static int Close(string text, int open, char mark)
    {
        var last = Math.Min(text.Length - 1, open + LongestQuote);
        for (var at = open + 2; at <= last && text[at] != '\n'; at++)
        {
            if (text[at] == mark && !(mark == '\'' && IsElided(text, open, at)) && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
                return at;
        }

        return -1;
    }
}
