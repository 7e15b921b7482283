namespace Microsoft.Bot.Builder;

/// <summary>What is known during one turn. Without a key, a thing is found by its type's full name.</summary>
public sealed class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>The thing under <paramref name="key"/>, or default when there is none or it is something else.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) && value is T typed ? typed : default;
    }

    public T? Get<T>() => Get<T>(KeyOf<T>());

    /// <exception cref="ArgumentException">There is something under that key already.</exception>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        base.Add(key, value);
    }

    public void Add<T>(T value) => Add(KeyOf<T>(), value);

    /// <summary>Replaces what was there.</summary>
    public void Set<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    public void Set<T>(T value) => Set(KeyOf<T>(), value);

    /// <summary>Ends the turn's state, and disposes what it holds, as the SDK does.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        foreach (var value in Values)
            (value as IDisposable)?.Dispose();
    }

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;
}
