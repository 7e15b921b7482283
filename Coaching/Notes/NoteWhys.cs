using System.Globalization;
using System.Resources;

namespace EmpathyBot.Coaching.Notes;

/// <summary>Why words of a note are quoted back, in one sentence to who wrote it.</summary>
internal static class NoteWhys
{
    private static readonly ResourceManager Texts = new("EmpathyBot.Coaching.Notes.NoteWhys", typeof(NoteWhys).Assembly);

    // The coach reads English, so it answers in English.
    public static string Of(string name, string word = "") =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(name, CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"Nothing says why: {name}."), word);
}
