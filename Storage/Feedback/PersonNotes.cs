using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>The notes that a person gives and receives, as a turn sees and changes them.</summary>
public sealed class PersonNotes
{
    // Who presses twice in a row wants one form.
    private static readonly TimeSpan OneForm = TimeSpan.FromSeconds(4);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly Changes _changes;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;

    internal PersonNotes(IDbContextFactory<EmpathyDb> databases, Changes changes, PersonRow person, DateTimeOffset now) =>
        (_databases, _changes, _person, _now) = (databases, changes, person, now);

    /// <summary>How the person stands to what was offered.</summary>
    public async Task<Giving> FindGivingAsync(Guid prompt, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return (await NoteQueries.GivingAsync(db, [(prompt, _person.Id)], _now, cancellationToken))[(prompt, _person.Id)];
    }

    /// <summary>The note of that id that has come to the person; null for any other. One that is on its way is not to be had before it comes.</summary>
    public async Task<NoteFacts?> FindReceivedAsync(Guid note, CancellationToken cancellationToken)
    {
        var key = DeliveryKeys.Note(note);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries.AnyAsync(
            row => row.Key == key && row.PersonId == _person.Id && row.State != DeliveryState.Waiting && row.State != DeliveryState.Skipped, cancellationToken)
            && (await NoteQueries.NotesAsync(db, [note], cancellationToken)).GetValueOrDefault(note) is { } found && found.Row.PersonId == _person.Id
            ? found
            : null;
    }

    /// <summary>The note of that id that the person gave; null for any other.</summary>
    public async Task<NoteFacts?> FindGivenAsync(Guid note, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return (await NoteQueries.NotesAsync(db, [note], cancellationToken)).GetValueOrDefault(note) is { } found && found.Row.GiverId == _person.Id ? found : null;
    }

    /// <summary>The note that came to the person last, and when; null when none did.</summary>
    public async Task<(Guid Id, DateTimeOffset At)?> FindLastAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var last = await db.Deliveries.AsNoTracking()
            .Where(row => row.PersonId == _person.Id && row.Kind == DeliveryKind.Note && row.State == DeliveryState.Sent)
            .OrderByDescending(row => row.EndedAt).FirstOrDefaultAsync(cancellationToken);
        return last is { EndedAt: { } at } && Guid.TryParseExact(last.About, "N", out var id) ? (id, at) : null;
    }

    /// <summary>What the person offered; null for what others did.</summary>
    public async Task<NotePrompt?> FindOwnAsync(Guid prompt, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return (await NoteQueries.PromptsAsync(db, [prompt], cancellationToken)).GetValueOrDefault(prompt) is { } found && found.Row.PersonId == _person.Id ? found : null;
    }

    /// <summary>The person has pressed on its card: where nobody knew whether and where it stands, it is known now.</summary>
    /// <param name="prompt">What was offered.</param>
    /// <param name="thread">The conversation of the press.</param>
    /// <param name="message">The message that holds the card.</param>
    public void Find(PromptRow prompt, string? thread, string? message)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        if (prompt is { MessageId: null, IsForOne: false, State: PromptState.Open or PromptState.Closed or PromptState.Withdrawn } && thread is { Length: > 0 } && message is { Length: > 0 })
            PromptCardRows.Find(_changes, prompt, thread, message, _now);
    }

    /// <summary>Brings the form of a note to the person's own chat; one that has just been brought is enough.</summary>
    public async Task BringFormAsync(Guid prompt, CancellationToken cancellationToken)
    {
        var (about, since) = (prompt.ToString("N"), _now - OneForm);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        // What another host brought by a clock that runs ahead is none of these.
        if (await db.Deliveries.AnyAsync(
            row => row.PersonId == _person.Id && row.Kind == DeliveryKind.NoteForm && row.About == about && row.DueAt > since && row.DueAt <= _now
                && row.State != DeliveryState.Failed && row.State != DeliveryState.Skipped,
            cancellationToken))
            return;
        Deliver(DeliveryKeys.NoteForm(prompt, _person.Id, _now), DeliveryKind.NoteForm, _person.Id, about);
    }

    /// <summary>Gives a note. Of two at the same moment, or of one and the writer's taking it back, the second is looked at again.</summary>
    public void Give(NotePrompt prompt, NoteDraft draft, bool mayBeShown)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(draft);
        var note = new NoteRow
        {
            Id = Guid.CreateVersion7(_now),
            PromptId = prompt.Row.Id,
            PersonId = prompt.Row.PersonId,
            GiverId = _person.Id,
            Permission = Kept(draft.Permission),
            Seen = Kept(draft.Seen),
            Impact = Kept(draft.Impact),
            Alternative = Kept(draft.Alternative),
            Question = Kept(draft.Question),
            At = _now,
            MayBeShown = mayBeShown,
            Version = 1,
        };
        PromptCardRows.Show(_changes, prompt.Row, _now);
        _changes.Add(note);
        Deliver(DeliveryKeys.Note(note.Id), DeliveryKind.Note, note.PersonId, note.Id.ToString("N"));
    }

    /// <summary>What the receiver does with notes.</summary>
    public NoteAnswers Answers => field ??= new NoteAnswers(_databases, _changes, _now);

    private void Deliver(string key, DeliveryKind kind, long to, string about) =>
        _changes.AddOnce(new DeliveryRow { Key = key, Kind = kind, PersonId = to, About = about, DueAt = _now, NextAt = _now });

    private static string? Kept(string words) => words.Length == 0 ? null : TypedWords.Kept(words);
}
