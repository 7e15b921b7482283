namespace EmpathyBot.Scheduling.Sending;

/// <summary>A turn that nobody's message began, and what became of the one thing that is done in it.</summary>
internal sealed class ProactiveTurn(IBotFrameworkHttpAdapter adapter, BotIdentity identity, TimeProvider time)
{
    private readonly BotAdapter _adapter = (BotAdapter)adapter;

    /// <param name="where">The conversation.</param>
    /// <param name="act">What is done; the id of what came of it, where there is one.</param>
    /// <param name="sort">What a fault means.</param>
    /// <param name="cancellationToken">Calls it off, as far as it can be.</param>
    public async Task<SendOutcome> RunAsync(
        ConversationReference where,
        Func<ITurnContext, CancellationToken, Task<string?>> act,
        Func<Exception, DateTimeOffset, SendOutcome> sort,
        CancellationToken cancellationToken)
    {
        SendOutcome outcome = new SendOutcome.Unknown("The channel's adapter ended without a word.");
        try
        {
            await _adapter.ContinueConversationAsync(identity.AppId, where, ActAsync, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Before the request began: no token, or no client for this address.
            return new SendOutcome.NotYet(null, $"No way to the channel: {fault.Message}");
        }

        return outcome;

        async Task ActAsync(ITurnContext context, CancellationToken token)
        {
            try
            {
                outcome = new SendOutcome.Arrived(await act(context, token));
            }
#pragma warning disable CA1031 // Whatever went wrong is what became of it, and is kept with it.
            catch (Exception fault)
            {
                outcome = sort(fault, time.GetUtcNow());
            }
#pragma warning restore CA1031
        }
    }
}
