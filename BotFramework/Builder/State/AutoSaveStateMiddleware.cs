namespace Microsoft.Bot.Builder;

/// <summary>Saves state after a turn. A turn that throws saves nothing.</summary>
public sealed class AutoSaveStateMiddleware(BotStateSet botStateSet) : IMiddleware
{
    public AutoSaveStateMiddleware(params BotState[] botStates)
        : this(new BotStateSet(botStates))
    {
    }

    public BotStateSet BotStateSet { get; set; } = botStateSet;

    public AutoSaveStateMiddleware Add(BotState botState)
    {
        BotStateSet.Add(botState);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        await next(cancellationToken);
        await BotStateSet.SaveAllChangesAsync(turnContext, force: false, cancellationToken);
    }
}
