using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What becomes of notes once they have come: thanks, a question back and its answer, a new reply. Each goes back once.</summary>
public sealed class NoteAnswers
{
    private static readonly RowWrite Changed = RowWrite.Update<NoteRow>(
        [
            nameof(NoteRow.ShownAt), nameof(NoteRow.ThankedAt), nameof(NoteRow.UnhelpfulAt), nameof(NoteRow.AskedBack), nameof(NoteRow.AskedBackAt),
            nameof(NoteRow.Explained), nameof(NoteRow.ExplainedAt), nameof(NoteRow.Version),
        ],
        when: [nameof(NoteRow.Version)]);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly Changes _changes;
    private readonly DateTimeOffset _now;

    internal NoteAnswers(IDbContextFactory<EmpathyDb> databases, Changes changes, DateTimeOffset now) => (_databases, _changes, _now) = (databases, changes, now);

    public void Thank(NoteFacts note)
    {
        ArgumentNullException.ThrowIfNull(note);
        Change(note.Row, row => row.ThankedAt = _now);
        Tell(note.Row, NoteNews.Thanks, note.Row.GiverId);
    }

    /// <summary>Asks the giver what they meant.</summary>
    public void AskBack(NoteFacts note, string line)
    {
        ArgumentNullException.ThrowIfNull(note);
        Change(note.Row, row => (row.AskedBack, row.AskedBackAt) = (TypedWords.Kept(line), _now));
        Tell(note.Row, NoteNews.AskedBack, note.Row.GiverId);
    }

    /// <summary>Says what was meant.</summary>
    public void Explain(NoteFacts note, string line)
    {
        ArgumentNullException.ThrowIfNull(note);
        Change(note.Row, row => (row.Explained, row.ExplainedAt) = (TypedWords.Kept(line), _now));
        Tell(note.Row, NoteNews.Explained, note.Row.PersonId);
    }

    /// <summary>It didn't help. Nobody is told.</summary>
    public void CallUnhelpful(NoteFacts note)
    {
        ArgumentNullException.ThrowIfNull(note);
        Change(note.Row, row => row.UnhelpfulAt = _now);
    }

    /// <summary>Puts it into the thread, where its giver is content with that.</summary>
    public void Show(NoteFacts note)
    {
        ArgumentNullException.ThrowIfNull(note);
        Change(note.Row, row => row.ShownAt = _now);
        PromptCardRows.Show(_changes, note.Prompt.Row, _now);
    }

    /// <summary>It was flagged: it leaves the thread. The count on the card stays, since who sees it fall would know.</summary>
    public void TakeAway(NoteFacts note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (note.Row.ShownAt is not null && note.Prompt.Row.State is PromptState.Open or PromptState.Closed)
            PromptCardRows.Show(_changes, note.Prompt.Row, _now);
    }

    /// <summary>Keeps the reply as its writer would give it now. What was shared before is shared no more, until they say so again.</summary>
    public void Revise(NotePrompt prompt, string text)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        // The line on the team's week may be showing it at this moment: its version goes up too.
        var wasShown = prompt.Row.SharedAt is not null || prompt.Row.ForWeekAt is not null;
        (prompt.Row.Revised, prompt.Row.RevisedAt, prompt.Row.SharedAt, prompt.Row.ForWeekAt) = (TypedWords.Kept(text), _now, null, null);
        Keep(prompt.Row, wasShown);
    }

    /// <summary>Shows the new reply to those who gave a note, and in the thread.</summary>
    public async Task ShareAsync(NotePrompt prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        prompt.Row.SharedAt = _now;
        Keep(prompt.Row, isShown: true);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        foreach (var note in await db.Notes.AsNoTracking().Where(row => row.PromptId == prompt.Row.Id && row.GiverId != 0).ToListAsync(cancellationToken))
            Tell(note, NoteNews.Revised, note.GiverId);
    }

    /// <summary>Its writer is content that both replies are shown in the team's week.</summary>
    public void ShowInWeek(NotePrompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        prompt.Row.ForWeekAt = _now;
        Keep(prompt.Row, isShown: false);
    }

    private void Keep(PromptRow prompt, bool isShown)
    {
        if (isShown && prompt.State is (PromptState.Open or PromptState.Closed))
            PromptCardRows.Show(_changes, prompt, _now);
        else
            PromptCardRows.Keep(_changes, prompt);
    }

    private void Change(NoteRow note, Action<NoteRow> change)
    {
        var was = note.Version++;
        change(note);
        _changes.Update(Changed, note, was);
    }

    // Whoever is forgotten hears nothing.
    private void Tell(NoteRow note, NoteNews news, long to)
    {
        if (to == 0)
            return;
        _changes.AddOnce(new DeliveryRow
        {
            Key = DeliveryKeys.Note(note.Id, news),
            Kind = DeliveryKind.NoteNews,
            PersonId = to,
            Step = (int)news,
            About = note.Id.ToString("N"),
            DueAt = _now,
            NextAt = _now,
        });
    }
}
