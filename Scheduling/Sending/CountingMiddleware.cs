namespace EmpathyBot.Scheduling.Sending;

/// <summary>Counts what turns send and update, so that what the bot starts gives way to it.</summary>
internal sealed class CountingMiddleware(SendLimiter limiter) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        // What the bot starts takes its slots before.
        if (turnContext.Activity.Type != ActivityTypes.Event)
        {
            turnContext.OnSendActivities(async (context, activities, send) =>
            {
                foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
                    Count(context);
                return await send();
            });
            turnContext.OnUpdateActivity(async (context, _, send) =>
            {
                Count(context);
                return await send();
            });
        }

        return next(cancellationToken);
    }

    private void Count(ITurnContext context) =>
        limiter.Count(context.Activity.Conversation?.TenantId ?? "", context.Activity.Conversation?.Id ?? "");
}
