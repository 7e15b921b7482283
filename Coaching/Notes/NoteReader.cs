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
            var insult = InsultFinder.Find(words, about) is { } found ? new HeldBack(part, found.Start, found.Words, NoteWhys.Of(found.Why)) : null;
            held ??= insult;
            var text = PartText.Of(words);
            hints.AddRange(
                from heard in _parts.Hear(text, about)
                let hint = Hint(part, text, heard)
                where !IsWithin(hint, insult)
                select (heard, hint, text));
        }

        if (held is null && hints.Count == 0)
            return NoteReading.Clear;
        // Only what is shown is put in gentler words: that takes another reading.
        var heaviest = hints
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

    // What is an insult is not a hint besides, also where another part's insult is the one that is named.
    private static bool IsWithin(NoteHint hint, HeldBack? insult) =>
        insult is not null && hint.Start < insult.Start + insult.Quote.Length && insult.Start < hint.Start + hint.Quote.Length;
}
