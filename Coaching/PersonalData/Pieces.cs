using System.Globalization;
using System.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Cuts a text as it was typed into pieces.</summary>
internal static class Pieces
{
    private const int LongestPlaceholder = 16;

    private static readonly (string Text, PersonalDataKind Kind)[] Known = [.. Enum.GetValues<PersonalDataKind>().Select(kind => (Placeholders.Of(kind), kind))];

    public static List<Piece> In(string text)
    {
        var pieces = new List<Piece>((text.Length / 4) + 1);
        var run = new StringBuilder();
        var joined = false;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var sign = Plain(text[at]);
            if (IsNothing(sign))
            {
                at++;
                continue;
            }

            if (sign == ' ')
            {
                at++;
                joined = false;
                continue;
            }

            if (sign == '[' && PlaceholderAt(text, at) is var (placeholder, kind))
            {
                at += placeholder.Length;
                pieces.Add(new Piece(start, at, PieceKind.Settled, placeholder, joined, kind));
            }
            else if (sign == '\n' || !char.IsLetterOrDigit(sign))
            {
                at++;
                pieces.Add(new Piece(start, at, sign == '\n' ? PieceKind.LineEnd : PieceKind.Sign, sign.ToString(), joined && sign != '\n'));
            }
            else
            {
                var isNumber = char.IsAsciiDigit(sign);
                var end = at;
                for (; at < text.Length; at++)
                {
                    var next = Plain(text[at]);
                    if (IsNothing(next))
                        continue;
                    if (isNumber ? !char.IsAsciiDigit(next) : !IsInWord(text, at, next))
                        break;
                    run.Append(next);
                    end = at + 1;
                }

                pieces.Add(new Piece(start, end, isNumber ? PieceKind.Digits : PieceKind.Letters, run.ToString(), joined));
                run.Clear();
                at = end;
            }

            joined = sign != '\n';
        }

        return pieces;
    }

    private static (string Text, PersonalDataKind Kind)? PlaceholderAt(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(LongestPlaceholder, text.Length - at));
        foreach (var known in Known)
        {
            if (rest.StartsWith(known.Text, StringComparison.Ordinal))
                return known;
        }

        return null;
    }

    private static bool IsInWord(string text, int at, char sign) =>
        (char.IsLetter(sign) && !char.IsAsciiDigit(sign))
        || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || (sign == '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    // What can't be seen parts nothing.
    private static bool IsNothing(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.Format || sign == '\u00AD';

    private static char Plain(char sign)
    {
        if (char.IsAscii(sign))
            return sign is '\n' or '\r' ? '\n' : char.IsWhiteSpace(sign) || char.IsControl(sign) ? ' ' : sign;
        if (char.IsWhiteSpace(sign))
            return ' ';
        if (char.IsDigit(sign))
            return (char)('0' + (int)char.GetNumericValue(sign));
        if (char.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation)
            return '-';
        return sign switch
        {
            '\u2212' => '-',
            '\u2018' or '\u2019' or '\u02BC' => '\'',
            '\uFF20' or '\uFE6B' => '@',
            '\uFF0B' => '+',
            '\uFF0E' => '.',
            _ => sign,
        };
    }
}
