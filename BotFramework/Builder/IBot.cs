namespace Microsoft.Bot.Builder;

/// <summary>Whatever takes a turn.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
