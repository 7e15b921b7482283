using EmpathyBot.Coaching.Notes.Insults;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Notes;

/// <summary>
/// Reads a note part by part: what a list of turns knows, with a gentler wording beside it; what the coach hears; and insults, which are the
/// only thing that keeps a note from going out. No part changes how another is read.
/// </summary>
/// <param name="coach">Hears what no list has.</param>
public sealed class NoteReader(ICoach coach) : INoteReader
{
    private const int MostHints = 2;

    private static readonly NotePart[] Parts = Enum.GetValues<NotePart>();

    private readonly PartReader _parts = new(coach);

    /// <inheritdoc/>
    public NoteReading Read(NoteDraft note, string about)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(about);
        HeldBack? held = null;
        var hints = new List<(Heard Heard, NoteHint Hint, PartText Text)>();
        foreach (var part in Parts)
        {
            var words = note[part];
            if (string.IsNullOrWhiteSpace(words))
                continue;
            if (held is null && InsultFinder.Find(words, about) is { } insult)
                held = new HeldBack(part, insult.Start, insult.Words, NoteWhys.Of(insult.Why));
            var text = PartText.Of(words);
            hints.AddRange(_parts.Hear(text, about).Select(heard => (heard, Hint(part, text, heard), text)));
        }

        if (held is null && hints.Count == 0)
            return NoteReading.Clear;
        // Only what is shown is put in gentler words: that takes another reading.
        var heaviest = hints
            .Where(hint => !IsWithin(hint.Hint, held))
            .OrderByDescending(hint => hint.Heard.Weight)
            .Take(MostHints)
            .OrderBy(hint => hint.Hint.Part).ThenBy(hint => hint.Hint.Start)
            .Select(hint => hint.Hint with { Gentler = Gentle.Wording(_parts, hint.Text, hint.Heard, about) });
        return new NoteReading([.. heaviest], held);
    }

    private static NoteHint Hint(NotePart part, PartText text, Heard heard)
    {
        var (start, words) = text.Quote(heard.From, heard.To);
        var word = heard.Match?.Groups["word"] is { Success: true } named ? named.Value : "";
        return new NoteHint(part, heard.Label, start, words, NoteWhys.Of(heard.Why, word), null);
    }

    // An insult is said once, and not as a hint besides.
    private static bool IsWithin(NoteHint hint, HeldBack? held) =>
        held is not null && held.Part == hint.Part && hint.Start < held.Start + held.Quote.Length && held.Start < hint.Start + hint.Quote.Length;
}
