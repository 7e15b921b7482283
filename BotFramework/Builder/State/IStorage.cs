namespace Microsoft.Bot.Builder;

/// <summary>Where state is kept: documents under keys.</summary>
public interface IStorage
{
    /// <summary>What there is; keys without a document are left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Keeps all of <paramref name="changes"/>, and refuses what an <see cref="IStoreItem.ETag"/> shows to be outdated.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
