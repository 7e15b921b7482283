using static EmpathyBot.Practice.Reading.Format.Need;

namespace EmpathyBot.Practice.Reading.Format;

/// <summary>The format of a drill's file, as docs/writing-drills.md explains it.</summary>
internal static class DrillFormat
{
    public const int FirstRung = 1;
    public const int LastRung = 12;
    public const int FewestSeconds = 60;
    public const int MostSeconds = 120;

    /// <summary>What is told before and after the customer's message.</summary>
    public const int Line = 300;

    public static readonly Shape Drill = new("a drill",
        new("id", "its name in links, like two-desks", Required),
        new("language", "two letters, like en", Required),
        new("skill", "what it is for, like name_emotion or slow_down", Required),
        new("rung", "how far up the ladder, 1 for the first", Required),
        new("theme", "one word, like shipping", Required),
        new("channel", "chat, mail or phone", Required),
        new("seconds", "how long the clock runs, from 60 to 120", Required),
        new("title", "a few words", Required, Limits.Title),
        new("about", "where the agent is, in a line or two", Required, Line),
        new("speaker", "who speaks, like Ines", Required, Limits.Name),
        new("customer", "what they say", Required, Limits.Text),
        new("impatient", "what they say when it took too long", Required, Line),
        new("hint", "one thing to try with this customer", Required, Line),
        new("example", "how a good colleague might have put it", Required, Limits.Text),
        new("twin", "the id of a drill on the same rung that can stand in for it"));
}
