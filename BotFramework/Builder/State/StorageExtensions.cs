namespace Microsoft.Bot.Builder;

/// <summary>Reading documents of one type.</summary>
public static class StorageExtensions
{
    /// <summary>Those documents that are of the type; others are left out.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var found = new Dictionary<string, TStoreItem>();
        foreach (var (key, document) in await storage.ReadAsync(keys, cancellationToken))
        {
            if (document is TStoreItem item)
                found.Add(key, item);
        }

        return found;
    }
}
