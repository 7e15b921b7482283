using System.Globalization;
using System.Text.Json;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.State;

/// <summary>
/// The bot's own state as the Bot Framework wants it kept, but with the turn: what is written here is kept in the turn's
/// transaction, on the version that was read. A stack that can't be read any more counts as none, and it is known that there was one.
/// </summary>
internal sealed class TurnStorage(ConversationSession session, IDbContextFactory<EmpathyDb> databases) : IStorage
{
    private static readonly StateCodec Codec = new(new Dictionary<string, Type>());
    private static readonly RowWrite NewVersion = RowWrite.Update<BotStateRow>(
        [nameof(BotStateRow.Json), nameof(BotStateRow.Version)], when: [nameof(BotStateRow.Version)]);

    private const string Deleted = "null";

    private readonly Dictionary<string, StateDocument> _writes = new(StringComparer.Ordinal);

    /// <summary>The document that the conversation of this activity has, as the SDK's ConversationState names it.</summary>
    public static string KeyOf(Activity activity) => $"{activity.ChannelId}/conversations/{activity.Conversation!.Id}";

    public static StateDocument DocumentOf(BotStateRow? row) => row is null ? new StateDocument(null, 0) : new StateDocument(row.Json, row.Version);

    /// <summary>Whether something was kept that could not be read.</summary>
    public bool IsUnreadable { get; private set; }

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var document = await DocumentAsync(key, cancellationToken);
            if (document.Json is not (null or Deleted) && TryRead(document.Json) is { } values)
                found[key] = new VersionedState(values, document.Version.ToString(CultureInfo.InvariantCulture));
        }

        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            var read = await DocumentAsync(key, cancellationToken);
            var json = Codec.Write(value);
            if (json != read.Json)
                _writes[key] = new StateDocument(json, read.Version + 1);
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            var read = await DocumentAsync(key, cancellationToken);
            if (read.Json is not null)
                _writes[key] = new StateDocument(Deleted, read.Version + 1);
        }
    }

    private Dictionary<string, object>? TryRead(string json)
    {
        try
        {
            if (Codec.Read(json) is Dictionary<string, object> values)
                return values;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            // Of another version, or no state at all: it only said where in the conversation we were, and that is made again from the attempt.
        }

        IsUnreadable = true;
        return null;
    }

    public void WriteTo(Changes changes)
    {
        foreach (var (key, document) in _writes)
        {
            var row = new BotStateRow { Key = key, Json = document.Json!, Version = document.Version };
            if (document.Version == 1)
                changes.Add(row);
            else
                changes.Update(NewVersion, row, document.Version - 1);
        }
    }

    /// <summary>What was written is what is known from now on.</summary>
    public void Publish()
    {
        foreach (var (key, document) in _writes)
            session.States[key] = document;
        _writes.Clear();
    }

    private async ValueTask<StateDocument> DocumentAsync(string key, CancellationToken cancellationToken)
    {
        if (session.States.TryGetValue(key, out var known))
            return known;

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return session.States[key] = DocumentOf(await TurnQueries.StateAsync(db, key, cancellationToken));
    }
}
