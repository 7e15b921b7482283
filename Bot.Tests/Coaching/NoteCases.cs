using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Coaching;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Coaching.Notes;
using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>The parts of notes that are marked, and the reader that is judged by them.</summary>
internal static class NoteCases
{
    public static NoteReader Reader { get; } = new(new Coach());

    /// <summary>All of them, in three parts: the reader was built with the first and, after one look, with the second; the third was written for the last look.</summary>
    public static IReadOnlyList<NoteCase> Of(string part) => [.. NoteCase.Read(File.ReadLines(Repository.PathOf("Coaching", "Corpus", "notes", part + ".txt")))];

    public static IReadOnlyList<NoteCase> All { get; } = [.. Of("first"), .. Of("second"), .. Of("third")];

    /// <summary>A note in which only what was seen is written.</summary>
    public static NoteDraft Seen(string words) => new("", words, "", "", "");

    public static NoteReading ReadSeen(string words, string about = "") => Reader.Read(Seen(words), about);
}
