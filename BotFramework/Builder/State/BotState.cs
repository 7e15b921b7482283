namespace Microsoft.Bot.Builder;

/// <summary>
/// One document of named values, loaded once a turn and written only when it has changed. The very dictionary that storage returned
/// is kept and written back, so that one which carries an ETag (<see cref="VersionedState"/>) protects it.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <param name="storage">Where the document is kept.</param>
    /// <param name="contextServiceKey">Under which name the turn's state holds the loaded document.</param>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentException.ThrowIfNullOrEmpty(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the document, unless this turn has it already.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
            return;

        var key = GetStorageKey(turnContext);
        var found = await _storage.ReadAsync([key], cancellationToken);
        var state = found.TryGetValue(key, out var document) ? document : null;
        turnContext.TurnState.Set(_contextServiceKey, state switch
        {
            null => new CachedBotState(new Dictionary<string, object>()),
            IDictionary<string, object> map => new CachedBotState(map),
            _ => throw new InvalidOperationException(
                $"The storage holds a {state.GetType()} under \"{key}\", not a bot's state. The key must be this bot's alone."),
        });
    }

    /// <summary>Writes the document if it has changed since it was loaded, or anyway with <paramref name="force"/>.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
            return;

        var fingerprint = StateFingerprint.Of(cached.State);
        if (!force && cached.IsSavedAs(fingerprint))
            return;

        var changes = new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.Saved(fingerprint);
    }

    /// <summary>Empties the document; the next save writes that.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_contextServiceKey, CachedBotState.Cleared());
        return Task.CompletedTask;
    }

    /// <summary>Removes the document at once.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The document as this turn has it, or null when it has not been loaded.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);
}
