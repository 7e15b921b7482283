using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Corpus;

/// <summary>A part of a note from <c>Corpus/notes</c>, with what a reader would say of it.</summary>
/// <param name="Text">The words, without marks.</param>
/// <param name="About">The reply that they are about.</param>
/// <param name="Marks">What needs a hint, and where.</param>
/// <param name="Held">What is held back; empty for nothing.</param>
internal sealed partial record NoteCase(string Text, string About, IReadOnlyList<Mark> Marks, string Held)
{
    private const string AboutMark = "reply: ";

    public bool IsFine => Marks.Count == 0 && Held.Length == 0;

    /// <exception cref="FormatException">A line isn't written as it has to be.</exception>
    public static IEnumerable<NoteCase> Read(IEnumerable<string> lines)
    {
        var about = "";
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith(AboutMark, StringComparison.Ordinal))
                about = line[AboutMark.Length..];
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                yield return Of(line[2..].Split(" // ")[0].Trim(), about);
            else if (line.Length > 0 && line[0] is not ('#' or '='))
                throw new FormatException($"\"{line}\" begins with neither a dash, nor \"{AboutMark}\", \"==\" or \"#\".");
        }
    }

    private static NoteCase Of(string marked, string about)
    {
        var plain = Unseen().Replace(Turned().Replace(marked, word => Turn(word.Groups["word"].Value)), sign =>
            ((char)int.Parse(sign.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        var match = Marked().Match(plain);
        if (!match.Success)
            return plain.Contains('[', StringComparison.Ordinal) ? throw new FormatException($"\"{marked}\" has a mark that isn't one.") : new NoteCase(plain, about, [], "");
        var words = match.Groups["words"].Value;
        var text = plain[..match.Index] + words + plain[(match.Index + match.Length)..];
        if (match.Groups["label"].Value == "held")
            return new NoteCase(text, about, [], words);
        return Labels.TryParse(match.Groups["label"].Value, out var label)
            ? new NoteCase(text, about, [new Mark(label, match.Index, match.Index + words.Length)], "")
            : throw new FormatException($"\"{marked}\" has no label that there is.");
    }

    private static string Turn(string word) => new([.. word.Select(letter => char.IsAsciiLetterLower(letter) ? (char)('a' + ((letter - 'a' + 13) % 26)) : letter)]);

    [GeneratedRegex(@"\[(?<label>[a-z_]+): (?<words>[^\]]+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\{(?<word>[^}]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Turned();

    [GeneratedRegex(@"\\u(?<code>[0-9A-F]{4})", RegexOptions.ExplicitCapture)]
    private static partial Regex Unseen();
}
