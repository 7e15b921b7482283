using System.Text;

namespace EmpathyBot.Practice.Reading.Format;

/// <summary>What keeps a text, as it is written, off a card.</summary>
internal static class TextFault
{
    /// <summary>It in a sentence; null when there is nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most room it may take; 0 when it never stands on a card.</param>
    public static string? In(string text, int longest) =>
        longest > 0 && Room.Complaint(text, longest) is { } tooLong ? tooLong
        : HasUnseen(text) ? "There is a character in this text that can't be seen. Take it out, or write the text anew."
        : null;

    // Written as an escape it passes the check of the whole file. Half a character can't be sent at all.
    private static bool HasUnseen(string text) =>
        text.Any(letter => char.IsControl(letter) && letter != '\n') || text.EnumerateRunes().Contains(Rune.ReplacementChar);
}
