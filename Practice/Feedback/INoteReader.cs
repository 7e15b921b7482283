namespace EmpathyBot.Practice.Feedback;

/// <summary>Reads a note before it goes out. Safe to use from many threads; takes milliseconds, uses no network, and never throws for a text.</summary>
public interface INoteReader
{
    /// <param name="note">What is about to be said.</param>
    /// <param name="about">The colleague's words that it is about.</param>
    NoteReading Read(NoteDraft note, string about);
}
