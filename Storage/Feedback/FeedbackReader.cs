using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Reads outside turns, for many people at once, what messages about notes are made of.</summary>
public sealed class FeedbackReader
{
    private readonly IDbContextFactory<EmpathyDb> _databases;

    internal FeedbackReader(IDbContextFactory<EmpathyDb> databases) => _databases = databases;

    /// <summary>What was offered; what is gone is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, NotePrompt>> ReadPromptsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, NotePrompt>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await NoteQueries.PromptsAsync(db, ids, cancellationToken);
    }

    /// <summary>These notes; those that are gone are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, NoteFacts>> ReadNotesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, NoteFacts>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await NoteQueries.NotesAsync(db, ids, cancellationToken);
    }

    /// <summary>How each of these people stands to what was offered.</summary>
    public async Task<IReadOnlyDictionary<(Guid Prompt, long Person), Giving>> ReadGivingAsync(
        IReadOnlyCollection<(Guid Prompt, long Person)> pairs, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (pairs.Count == 0)
            return new Dictionary<(Guid, long), Giving>();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await NoteQueries.GivingAsync(db, pairs, now, cancellationToken);
    }
}
