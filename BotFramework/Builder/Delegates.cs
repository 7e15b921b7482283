namespace Microsoft.Bot.Builder;

/// <summary>What a turn does.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>The rest of the pipeline. A middleware that does not call it ends the turn.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees, and may change, what is about to be sent. Not calling <paramref name="next"/> keeps it back.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees an update before it is sent.</summary>
public delegate Task<ResourceResponse?> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse?>> next);

/// <summary>Sees a deletion before it is sent.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
