using System.Security.Cryptography;
using System.Text;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading;

/// <summary>The text of a file before anything is read in it.</summary>
internal static class SourceText
{
    /// <summary>With lines parted by LF, and no mark at its beginning.</summary>
    public static string Normalised(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>What the text is kept under, in lower-case hex.</summary>
    public static string HashOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    /// <summary>Whether it can be parsed; complains when it can't.</summary>
    /// <param name="source">The text, normalised.</param>
    /// <param name="what">What the file should hold: a dilemma, a drill.</param>
    /// <param name="complaints">Where complaints go.</param>
    public static bool IsFitToParse(string source, string what, ComplaintList complaints)
    {
        if (source.Length > Limits.Characters)
        {
            complaints.Add(Place.Start, $"The file has {source.Length} characters; a {what} has {Limits.Characters} at most.");
            return false;
        }

        var tab = source.IndexOf('\t', StringComparison.Ordinal);
        if (tab >= 0)
            complaints.Add(Place.At(source, tab), $"There is a tab here{(source.LastIndexOf('\t') == tab ? "" : $", and {source.AsSpan().Count('\t') - 1} more below")}. Use spaces: most editors can turn all tabs of a file into spaces.");

        var odd = source.AsSpan().IndexOfAnyInRange('\0', '\u0008');
        if (odd >= 0)
            complaints.Add(Place.At(source, odd), "There is a character here that can't be seen and doesn't belong in a text. Is this really a text file, saved as UTF-8?");
        return tab < 0 && odd < 0;
    }
}
