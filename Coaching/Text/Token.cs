namespace EmpathyBot.Coaching.Text;

/// <summary>A word, a number or a sign.</summary>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="End">The first unit after it.</param>
/// <param name="Word">As it is written there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks: somebody else's words.</param>
internal readonly record struct Token(int Start, int End, string Word, TokenKind Kind, bool IsQuoted);

internal enum TokenKind
{
    Word,

    Number,

    Sign,
}
