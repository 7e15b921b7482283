using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Corpus;

/// <summary>How what the reader of notes found agrees with what was marked.</summary>
internal sealed class NoteReport
{
    private readonly List<(NoteCase Case, NoteReading Reading)> _read;

    public NoteReport(INoteReader reader, IEnumerable<NoteCase> cases) =>
        _read = [.. cases.Select(one => (one, reader.Read(Draft(one), one.About)))];

    /// <summary>Marks with a hint of their label that overlaps them, of all marks.</summary>
    public (int Right, int Of) Hints => Count(item => item.Case.Marks.Count > 0, IsHinted);

    /// <summary>The same of one label.</summary>
    public (int Right, int Of) Of(Label label) => Count(item => item.Case.Marks.Any(mark => mark.Label == label), IsHinted);

    /// <summary>Parts that are fine and have a hint, of all that are fine.</summary>
    public (int Wrong, int Of) FalseHints => Count(item => item.Case.IsFine, item => item.Reading.Hints.Count > 0);

    public (int Right, int Of) Held => Count(item => item.Case.Held.Length > 0, item => item.Reading.Held is not null);

    /// <summary>Parts that go out and were held, of all that go out.</summary>
    public (int Wrong, int Of) FalselyHeld => Count(item => item.Case.Held.Length == 0, item => item.Reading.Held is not null);

    /// <summary>Hints that have a gentler wording, of all hints.</summary>
    public (int With, int Of) Gentler
    {
        get
        {
            var hints = _read.SelectMany(item => item.Reading.Hints).ToList();
            return (hints.Count(hint => hint.Gentler is not null), hints.Count);
        }
    }

    /// <summary>What was read otherwise than it is marked.</summary>
    public IEnumerable<(NoteCase Case, NoteReading Reading)> Wrong => _read.Where(item =>
        (item.Case.Marks.Count > 0 && !IsHinted(item)) || (item.Case.IsFine && item.Reading.Hints.Count > 0) || item.Case.Held.Length > 0 != (item.Reading.Held is not null));

    /// <summary>All of it.</summary>
    public IReadOnlyList<(NoteCase Case, NoteReading Reading)> All => _read;

    /// <summary>A note of which only this part is written.</summary>
    public static NoteDraft Draft(NoteCase one) => new("", one.Text, "", "", "");

    private static bool IsHinted((NoteCase Case, NoteReading Reading) item) => item.Case.Marks.All(mark => item.Reading.Hints.Any(hint =>
        hint.Label == mark.Label && hint.Start < mark.End && mark.Start < hint.Start + hint.Quote.Length));

    private (int Counted, int Of) Count(Func<(NoteCase Case, NoteReading Reading), bool> isAsked, Func<(NoteCase Case, NoteReading Reading), bool> isSo) =>
        (_read.Count(item => isAsked(item) && isSo(item)), _read.Count(isAsked));
}
