namespace Microsoft.Bot.Builder;

/// <summary>Stands around the turn: before <paramref name="next"/> on the way in, after it on the way out.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
