using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.OwnData;

/// <summary>
/// Empties typed words once they have been kept for as long as people were told: the words, what was found in them, and what was counted.
/// What was chosen, and how it went on, stays. Links to pictures go once they have expired.
/// </summary>
public sealed class WordsExpiry
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly TurnStore _turns;
    private readonly KeepingOptions _options;
    private readonly TimeProvider _time;

    internal WordsExpiry(IDbContextFactory<EmpathyDb> databases, TurnStore turns, KeepingOptions options, TimeProvider time) =>
        (_databases, _turns, _options, _time) = (databases, turns, options, time);

    /// <summary>Empties what is too old now.</summary>
    /// <returns>How many texts were emptied.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var horizon = _time.GetUtcNow().AddMonths(-_options.WordsMonths);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var emptied = await db.Decisions.Where(row => row.At < horizon && row.Text != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, (string?)null), cancellationToken);
        emptied += await EmptyAsync(db.Replies.Where(row => row.At < horizon && row.Text != null), cancellationToken);
        emptied += await EmptyAsync(db.DrillGoes.Where(row => row.At < horizon && row.Text != null), cancellationToken);
        emptied += await EmptyAsync(db.DebriefAnswers.Where(row => row.At < horizon && row.Text != null), cancellationToken);
        emptied += await EmptyAsync(db.Promises.Where(row => row.At < horizon && row.Text != null), cancellationToken);
        emptied += await db.Talks.Where(row => row.AskedAt < horizon && row.Line != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Line, (string?)null), cancellationToken);
        emptied += await db.Flags.Where(row => row.At < horizon && row.Line != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Line, (string?)null), cancellationToken);
        emptied += await db.Database.CreateExecutionStrategy().ExecuteAsync(() => EmptyNotesAsync(db, horizon, cancellationToken));
        var now = _time.GetUtcNow();
        await db.RoadLinks.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        emptied += await ForgetStatesAsync(db, horizon, cancellationToken);
        if (emptied == 0)
            return 0;
        _turns.ForgetEverybody();
        await Scrubbing.RunAsync(db, cancellationToken);
        return emptied;
    }

    private static Task<int> EmptyAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
        where TRow : TypedWordsRow => rows.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Text, (string?)null)
                .SetProperty(row => row.Findings, (string?)null)
                .SetProperty(row => row.Apologies, 0)
                .SetProperty(row => row.Summaries, 0)
                .SetProperty(row => row.Updates, 0)
                .SetProperty(row => row.QuestionsBeforeActions, 0)
                .SetProperty(row => row.DefensiveWords, 0)
                .SetProperty(row => row.CollaborativeWords, 0)
                .SetProperty(row => row.FixBeforePerson, false),
            cancellationToken);

    // What stands in a channel is taken out of it: both or neither, so that whoever is posting it at this moment looks again when it is erased.
    private async Task<int> EmptyNotesAsync(EmpathyDb db, DateTimeOffset horizon, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ChannelRemovals.OfAsync(db, db.Prompts.Where(row => row.OfferedAt < horizon && row.Text != null), _time.GetUtcNow(), cancellationToken);
        var emptied = await EmptyAsync(db, horizon, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return emptied;
    }

    private static async Task<int> EmptyAsync(EmpathyDb db, DateTimeOffset horizon, CancellationToken cancellationToken) =>
        await db.Notes.Where(row => row.At < horizon && row.Seen != null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Permission, (string?)null)
                    .SetProperty(row => row.Seen, (string?)null)
                    .SetProperty(row => row.Impact, (string?)null)
                    .SetProperty(row => row.Alternative, (string?)null)
                    .SetProperty(row => row.Question, (string?)null)
                    .SetProperty(row => row.AskedBack, (string?)null)
                    .SetProperty(row => row.Explained, (string?)null),
                cancellationToken)
        + await db.Prompts.Where(row => row.OfferedAt < horizon && row.Text != null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Customer, (string?)null)
                    .SetProperty(row => row.Text, (string?)null)
                    .SetProperty(row => row.Question, (string?)null)
                    .SetProperty(row => row.Revised, (string?)null),
                cancellationToken);

    // A text that was asked back about stands in the state of the conversation, which only says where we were.
    private static Task<int> ForgetStatesAsync(EmpathyDb db, DateTimeOffset horizon, CancellationToken cancellationToken) =>
        db.BotStates
            .Where(state => db.Conversations.Any(chat => state.Key == chat.ChannelId + "/conversations/" + chat.ConversationId
                && db.People.Any(person => person.Id == chat.PersonId && person.LastHeardAt < horizon)))
            .ExecuteDeleteAsync(cancellationToken);
}
