using EmpathyBot.Coaching.Text;

namespace EmpathyBot.Coaching.Notes;

/// <summary>A part of a note made easy to read, with the way back; what it quotes is known to be somebody else's.</summary>
internal sealed class PartText
{
    /// <summary>Stands for each letter and sign within quotation marks.</summary>
    public const char Blank = '\u00B7';

    private PartText(ReadableText readable, List<Token> tokens, string own) => (Readable, Tokens, Own) = (readable, tokens, own);

    public string Typed => Readable.Typed;

    public ReadableText Readable { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The readable text, as long as that, with what it quotes blanked.</summary>
    public string Own { get; }

    public static PartText Of(string typed)
    {
        var readable = ReadableText.Of(typed);
        var tokens = Text.Tokens.In(readable.Plain);
        var own = readable.Plain.ToCharArray();
        for (var at = 0; at < tokens.Count; at++)
        {
            // The marks themselves stay, so that what is quoted can be told from what isn't there.
            if (tokens[at] is { IsQuoted: true } token && !IsMark(tokens, at))
                own.AsSpan(token.Start, token.End - token.Start).Fill(Blank);
        }

        return new PartText(readable, tokens, new string(own));
    }

    /// <summary>The words from there to there as they were typed, without the blanks around them.</summary>
    public (int Start, string Words) Quote(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(Own[from]))
            from++;
        while (to > from && char.IsWhiteSpace(Own[to - 1]))
            to--;
        return Readable.Quote(from, to);
    }

    /// <summary>The place in the readable text of what stands there in the typed one.</summary>
    public int PlainAt(int typed) => Readable.PlainAt(typed);

    /// <summary>Whether the sentence that goes on there asks.</summary>
    public bool Asks(int at)
    {
        var end = Own.AsSpan(at).IndexOfAny(".!?\n");
        return end >= 0 && Own[at + end] == '?';
    }

    private static bool IsMark(List<Token> tokens, int at) =>
        tokens[at].Word is "\"" or "'" && (at == 0 || !tokens[at - 1].IsQuoted || at + 1 == tokens.Count || !tokens[at + 1].IsQuoted);
}
