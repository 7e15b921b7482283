namespace Microsoft.Bot.Builder;

/// <summary>Reads and writes one property of a state; storage itself is touched when the state is loaded and saved.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value. Where there is none, what the factory makes is kept and returned; without a factory it is the default.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
