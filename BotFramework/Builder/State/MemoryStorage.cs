using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>State in memory, for tests and trials: what is read is a copy, as from a real store.</summary>
public sealed class MemoryStorage : IStorage
{
    private readonly Dictionary<string, (StateCopy Document, string ETag)> _documents = [];
    private readonly Lock _lock = new();
    private long _lastVersion;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            (StateCopy Document, string ETag) kept;
            lock (_lock)
            {
                if (!_documents.TryGetValue(key, out kept))
                    continue;
            }

            var document = kept.Document.Restore();
            if (document is IStoreItem item)
                item.ETag = kept.ETag;
            found[key] = document;
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="ArgumentException">A document is outdated: it was written since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var copies = changes.Select(change => (change.Key, Item: change.Value as IStoreItem, Copy: StateCopy.Of(change.Value))).ToList();
        lock (_lock)
        {
            foreach (var (key, item, _) in copies)
                Check(key, item);

            foreach (var (key, item, copy) in copies)
            {
                var etag = (++_lastVersion).ToString(CultureInfo.InvariantCulture);
                _documents[key] = (copy, etag);
                if (item is not null)
                    item.ETag = etag;
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
                _documents.Remove(key);
        }

        return Task.CompletedTask;
    }

    private void Check(string key, IStoreItem? item)
    {
        if (item is null or { ETag: "*" } || !_documents.TryGetValue(key, out var kept) || kept.ETag == item.ETag)
            return;
        throw new ArgumentException(
            $"Etag conflict: \"{key}\" is at version {kept.ETag}, but was to be replaced as version {item.ETag ?? "(none)"}. "
            + "Read it again and repeat the turn.");
    }
}
