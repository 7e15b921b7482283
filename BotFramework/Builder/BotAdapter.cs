using System.Globalization;
using System.Security.Claims;

namespace Microsoft.Bot.Builder;

/// <summary>Joins a bot to a channel: makes a turn of what comes in, and sends what goes out.</summary>
public abstract class BotAdapter
{
    /// <summary>Where the turn's state holds the answer to an invoke, as an activity.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Where the turn's state holds whose token the request carried.</summary>
    public const string BotIdentityKey = "BotIdentity";

    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Takes what a turn throws; without it, the exception leaves the adapter.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = new();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Starts a turn in a conversation that nobody has just written in.</summary>
    public virtual Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, audience: "", callback, cancellationToken);

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public virtual Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(new ClaimsIdentity(), continuationActivity, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, audience: "", callback, cancellationToken);

    public virtual async Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, continuationActivity);
        turnContext.TurnState.Add(BotIdentityKey, claimsIdentity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <exception cref="NotSupportedException">This adapter's channel cannot start conversations.</exception>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} cannot create conversations.");

    /// <exception cref="NotSupportedException">This adapter takes activities in its own way only.</exception>
    public virtual Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} cannot process activities by identity.");

    /// <summary>
    /// Middleware in the order of <see cref="Use"/>, then <paramref name="callback"/>, in the culture of the activity's locale where
    /// that is a known one. What is thrown goes to <see cref="OnTurnError"/>.
    /// </summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        UseLocale(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception e) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, e);
        }
    }

    private static void UseLocale(ITurnContext turnContext)
    {
        if (turnContext.Activity.Locale is not { Length: > 0 } locale)
            return;

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
            if (turnContext is TurnContext own)
                own.Locale = locale;
        }
        catch (CultureNotFoundException)
        {
            // A client's odd locale is no reason to refuse its message: the culture stays as it is.
        }
    }
}
