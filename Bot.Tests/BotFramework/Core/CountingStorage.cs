namespace EmpathyBot.Bot.Tests.BotFramework.Core;

/// <summary>A storage that hands out versioned documents and remembers what was written.</summary>
internal sealed class CountingStorage : IStorage
{
    private readonly MemoryStorage _inner = new();

    internal List<(string Key, object Document)> Writes { get; } = [];
    internal int Reads { get; private set; }
    internal object? LastRead { get; private set; }

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Reads++;
        var found = await _inner.ReadAsync(keys, cancellationToken);
        LastRead = found.Values.FirstOrDefault();
        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, document) in changes)
            Writes.Add((key, document));
        var versioned = changes.ToDictionary(change => change.Key, change => change.Value as VersionedState ?? (object)new VersionedState((IDictionary<string, object>)change.Value, "*"));
        await _inner.WriteAsync(versioned, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
}
