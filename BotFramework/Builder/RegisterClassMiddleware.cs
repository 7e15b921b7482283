namespace Microsoft.Bot.Builder;

/// <summary>Puts one thing into the state of every turn.</summary>
public sealed class RegisterClassMiddleware<T>(T service) : IMiddleware
    where T : class
{
    private readonly string? _key;

    public RegisterClassMiddleware(T service, string key)
        : this(service) => _key = key;

    public T Service { get; set; } = service;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (_key is null)
            turnContext.TurnState.Add(Service);
        else
            turnContext.TurnState.Add(_key, Service);
        return next(cancellationToken);
    }
}
