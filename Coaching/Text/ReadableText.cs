using System.Globalization;
using System.Text;

namespace EmpathyBot.Coaching.Text;

/// <summary>
/// A text made easy to read, and the way back: small letters, straight quotes, plain blanks, nothing that can't be seen. Every unit of it
/// knows where it stood in the text as it was typed.
/// </summary>
internal sealed class ReadableText
{
    /// <summary>The most that is read, in UTF-16 units: a long mail has a third of it.</summary>
    public const int Longest = 6_000;

    private readonly int[] _origin;

    private ReadableText(string typed, string plain, int[] origin, bool isCut) => (Typed, Plain, _origin, IsCut) = (typed, plain, origin, isCut);

    public string Typed { get; }

    public string Plain { get; }

    /// <summary>Whether only the beginning was read.</summary>
    public bool IsCut { get; }

    public static ReadableText Of(string typed)
    {
        var length = Math.Min(typed.Length, Longest);
        // Never between the halves of one sign.
        if (length < typed.Length && char.IsHighSurrogate(typed[length - 1]))
            length--;
        var plain = new StringBuilder(length);
        var origin = new int[length + 1];
        for (var i = 0; i < length; i++)
        {
            if (Plainly(typed[i]) is not { } sign)
                continue;
            origin[plain.Length] = i;
            plain.Append(sign);
        }

        origin[plain.Length] = length;
        return new ReadableText(typed, plain.ToString(), origin, length < typed.Length);
    }

    /// <summary>What was typed from there to there; the bounds are those of <see cref="Plain"/>.</summary>
    public (int Start, string Words) Quote(int start, int end)
    {
        var from = _origin[start];
        // Up to the last unit that is meant, not to the first that isn't: what can't be seen may stand between.
        var to = end == start ? from : _origin[end - 1] + 1;
        return (from, Typed[from..to]);
    }

    /// <summary>The place in <see cref="Plain"/> of what was typed there, or of the next that can be seen.</summary>
    public int PlainAt(int typed)
    {
        var at = Array.BinarySearch(_origin, 0, Plain.Length + 1, typed);
        return at >= 0 ? at : Math.Min(~at, Plain.Length);
    }

    private static char? Plainly(char sign) => sign switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u0060' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2015' => '\u2014',
        '\u2026' => '.',
        '\n' or '\r' or '\u2028' or '\u2029' => '\n',
        '\t' or '\u00A0' or '\u202F' or '\u2009' => ' ',
        _ when char.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control => null,
        _ => char.ToLowerInvariant(sign),
    };
}
