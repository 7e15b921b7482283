using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>
/// Something typed about time, cut into words and read from left to right. A reader that sees what is meant but can't be puts down why; what
/// is left over at the end was not understood.
/// </summary>
internal sealed partial class TypedTime
{
    /// <summary>More than any way to say a time needs, and little enough to read in no time.</summary>
    private const int MostLetters = 200;

    private readonly string[] _words;

    public TypedTime(string? text, TimeWords table)
    {
        Table = table;
        text = Dashes().Replace((text ?? "").Replace('’', '\''), "-").ToLower(CultureInfo.InvariantCulture);
        _words = [.. Pieces().Matches(text.Length > MostLetters ? "?" : text).Select(piece => piece.Value).Select(Plain).Where(word => !table.Fillers.Contains(word))];
    }

    public TimeWords Table { get; }

    /// <summary>Which word comes next; set it back to try another way.</summary>
    public int Position { get; set; }

    public bool IsAtEnd => Position == _words.Length;

    public string Word => IsAtEnd ? "" : _words[Position];

    /// <summary>Why what was read can't be; the first reason stays.</summary>
    public Misheard? Fault { get; private set; }

    public bool IsNothing => _words.Length == 0;

    public string Whole => string.Join(' ', _words);

    public void Fail(Misheard why) => Fault ??= why;

    public bool Take(FrozenSet<string> any)
    {
        var isOne = any.Contains(Word);
        if (isOne)
            Position++;
        return isOne;
    }

    public T? Take<T>(FrozenDictionary<string, T> any)
        where T : struct
    {
        if (!any.TryGetValue(Word, out var value))
            return null;
        Position++;
        return value;
    }

    /// <summary>"to", "till" or a dash.</summary>
    public bool TakeTo()
    {
        var isDash = Word == "-";
        if (isDash)
            Position++;
        return isDash || Take(Table.To);
    }

    /// <summary>A whole number, in digits or in words.</summary>
    public int? TakeNumber()
    {
        if (Take(Table.Numbers) is { } named)
            return named;
        if (Word.Length is 0 or > 6 || !Word.All(char.IsAsciiDigit))
            return null;
        return int.Parse(_words[Position++], CultureInfo.InvariantCulture);
    }

    public Match? Take(Regex form)
    {
        var match = form.Match(Word);
        if (!match.Success)
            return null;
        Position++;
        return match;
    }

    /// <summary>What it comes to when all has been read.</summary>
    public Heard<T> Answer<T>(Func<T> meant, bool isMeant = true) => (Fault, isMeant && IsAtEnd) switch
    {
        ({ } why, _) => new Heard<T>.Unclear(why),
        (_, false) => new Heard<T>.Unclear(Misheard.NotUnderstood),
        _ => new Heard<T>.Meant(meant()),
    };

    // p.m. is pm.
    private static string Plain(string word) => char.IsLetter(word[0]) ? word.Replace(".", "", StringComparison.Ordinal) : word;

    [GeneratedRegex("[\u2010-\u2015\u2212]")]
    private static partial Regex Dashes();

    // Dates and times whole, then numbers, words, and any other sign but blanks and punctuation between words.
    [GeneratedRegex(
        """
          \d{4}-\d{1,2}-\d{1,2}(?!\d)
        | \d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?(?!\d)
        | \d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?(?!\d)
        | \d{1,2}[:.]\d{1,2}(?!\d)
        | \d+
        | (?<!\p{L})[ap]\.m\b\.?
        | \p{L}+(?:'\p{L}+)?
        | [^\s.,;!?…]
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pieces();
}
