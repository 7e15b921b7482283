using System.Text;
using System.Text.Encodings.Web;

namespace EmpathyBot.Practice.Reading.Format;

/// <summary>
/// What a text takes on a card: its bytes in the card's JSON. A letter of English takes one; a quote mark, a line break or a letter
/// with an accent two; a letter of Chinese three; an emoji up to twelve.
/// </summary>
internal static class Room
{
    public static int Of(string text) => Encoding.UTF8.GetByteCount(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text));

    /// <summary>What is wrong with a text that takes more than <paramref name="longest"/>; null when it doesn't.</summary>
    /// <param name="text">The text as it will stand on a card, or as it is written.</param>
    /// <param name="longest">The most room.</param>
    /// <param name="filled">To follow "characters": what makes the text longer than it is written, or nothing.</param>
    public static string? Complaint(string text, int longest, string filled = "")
    {
        var room = Of(text);
        if (room <= longest)
            return null;

        var characters = text.EnumerateRunes().Count();
        return characters > longest
            ? $"This text has {characters} characters{filled}; {longest} is the most that a card can bear here."
            : $"This text has {characters} characters{filled}, and takes the room of {room}: accents and quote marks count two, other scripts and emoji more. {longest} is the most that a card can bear here.";
    }
}
