using System.Globalization;

namespace EmpathyBot.Cards.Feedback;

/// <summary>The fields of a note's form, and what its presses name.</summary>
public static class NoteFields
{
    /// <summary>The longest text of a field, in characters.</summary>
    public const int Longest = 300;

    /// <summary>The longest line that goes back and forth after a note, in characters.</summary>
    public const int LongestLine = 300;

    /// <summary>The longest new reply, in characters.</summary>
    public const int LongestReply = 2000;

    /// <summary>The most that a field lets in, in characters: what is too long is said, not cut.</summary>
    public const int LongestPasted = 4000;

    public const string Permission = "ask";
    public const string Seen = "seen";
    public const string Start = "start";
    public const string Impact = "impact";
    public const string Alternative = "play";
    public const string Question = "curious";
    public const string InThread = "thread";

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>How many ready ways there are to ask, and how many ready beginnings of what it did.</summary>
    public const int Ways = 3;

    /// <summary>The fields with typed words, in the order in which they are read.</summary>
    public static readonly string[] Typed = [Seen, Impact, Alternative, Question];

    private const char Between = '|';

    /// <summary>What a press names: what was chosen, for cards that don't hold the choices; and which words were read, where they were.</summary>
    public static string IdOf(NoteChoices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return string.Create(CultureInfo.InvariantCulture, $"{choices.Permission}{Between}{(choices.MayBeShown ? Yes : No)}{Between}{choices.Start}{Between}{choices.Read}");
    }

    /// <summary>What <see cref="IdOf"/> wrote; nothing chosen for anything else.</summary>
    public static NoteChoices Read(string? id) => id?.Split(Between) is [var permission, var shown, var start, var read]
        ? new NoteChoices(Math.Max(1, WayOf(permission)), shown == Yes, WayOf(start), read)
        : new NoteChoices(1, MayBeShown: false, 0, "");

    /// <summary>Which of the ready ways that is; 0 for none.</summary>
    public static int WayOf(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var way) && way is >= 1 and <= Ways ? way : 0;
}

/// <summary>What was chosen rather than typed.</summary>
/// <param name="Permission">How it asks: 1 to 3.</param>
/// <param name="MayBeShown">Whether it may stand in the thread.</param>
/// <param name="Start">How what it did begins: 1 to 3; 0 for in own words.</param>
/// <param name="Read">Which words were read; empty for none.</param>
public sealed record NoteChoices(int Permission, bool MayBeShown, int Start, string Read);
