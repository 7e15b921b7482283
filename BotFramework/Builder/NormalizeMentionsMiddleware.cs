namespace Microsoft.Bot.Builder;

/// <summary>Takes the mention of the bot out of what was said in a channel, so that a word is a word there too.</summary>
public sealed class NormalizeMentionsMiddleware : IMiddleware
{
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (RemoveRecipientMention)
            turnContext.Activity.AsMessageActivity()?.RemoveRecipientMention();
        return next(cancellationToken);
    }
}
