namespace Microsoft.Bot.Builder;

/// <content>The values of the document.</content>
public abstract partial class BotState
{
    /// <exception cref="KeyNotFoundException">It is a value type and there is none.</exception>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        if (Loaded(turnContext).State.TryGetValue(propertyName, out var value) && value is not null)
        {
            return value is T typed
                ? Task.FromResult(typed)
                : Task.FromResult(StateValue.As<T>(value, propertyName));
        }

        return default(T) is null
            ? Task.FromResult(default(T)!)
            : throw new KeyNotFoundException($"The state has no \"{propertyName}\".");
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State[propertyName] = value!;
        return Task.CompletedTask;
    }

    private CachedBotState Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext) ?? throw new InvalidOperationException($"{GetType().Name} has not been loaded in this turn.");

    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
            if (state.Loaded(turnContext).State.TryGetValue(name, out var value) && value is not null)
                return await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
            if (defaultValueFactory is null)
                return default!;

            var made = defaultValueFactory();
            await SetAsync(turnContext, made, cancellationToken);
            return made;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }
    }
}
