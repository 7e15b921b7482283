using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace EmpathyBot.Coaching.Notes.Insults;

/// <summary>What letters are meant by what was typed: accents, figures and letters of other scripts that look alike, and letters drawn out.</summary>
internal static class Spelling
{
    // Figures and signs; then Latin, Cyrillic, Armenian and Greek letters that look like others.
    private const string From = "0134578@$!|\u20AC+\u00A3\u00A7\u0131\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u043A\u043C\u0442\u043D\u0432\u0455\u0458\u0578\u057D\u03B1\u03B5\u03B9\u03BF\u03BA\u03C5\u03BD\u03C1\u03C4\u03B7\u00F8\u0142\u0111";
    private const string To = "oieastbasiietlsiaeopcxyikmthbsjnuaeiokuvptnold";

    private static readonly FrozenDictionary<char, char> Alike = From.Zip(To).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The forms that it may be meant in; none when there is no letter in it.</summary>
    public static IReadOnlyList<string> FormsOf(ReadOnlySpan<char> typed)
    {
        var hasLetter = false;
        var hasSign = false;
        foreach (var sign in typed)
        {
            hasLetter |= char.IsLetter(sign);
            hasSign |= !char.IsAsciiLetterLower(sign);
        }

        if (!hasLetter)
            return typed.Contains('\uD83D') ? [typed.ToString()] : [];
        var folded = hasSign ? Fold(typed) : typed.ToString();
        if (folded.Length == 0)
            return [];
        return DrawnOut(folded) ? [Shortened(folded, 1), Shortened(folded, 2)] : [folded];
    }

    private static string Fold(ReadOnlySpan<char> typed)
    {
        var plain = new StringBuilder(typed.Length);
        // A lone half of a sign can't be normalised.
        var whole = typed.ToString();
        foreach (var sign in IsWellFormed(whole) ? whole.Normalize(NormalizationForm.FormKD) : whole)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                continue;
            if (sign == '\u00DF')
                plain.Append("ss");
            else if (Alike.TryGetValue(sign, out var letter))
                plain.Append(letter);
            else if (char.IsLetter(sign) || sign is '*')
                plain.Append(char.ToLowerInvariant(sign));
        }

        return plain.ToString();
    }

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[++at]))
                return false;
        }

        return true;
    }

    // Three in a row are in no word.
    private static bool DrawnOut(string word)
    {
        for (var at = 2; at < word.Length; at++)
        {
            if (word[at] == word[at - 1] && word[at] == word[at - 2] && word[at] != '*')
                return true;
        }

        return false;
    }

    private static string Shortened(string word, int most)
    {
        var plain = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var end = at;
            while (end < word.Length && word[end] == word[at])
                end++;
            plain.Append(word[at], word[at] == '*' || end - at < 3 ? end - at : most);
            at = end;
        }

        return plain.ToString();
    }
}
