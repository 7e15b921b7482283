using System.Globalization;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>What goes out.</content>
public partial class TestAdapter
{
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var sent = new ResourceResponse[activities.Length];
        for (var i = 0; i < sent.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();

            if (activity.Type == ActivityTypesEx.Delay)
                await PauseAsync(activity, cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || KeepsTraces)
                Enqueue(activity);
            sent[i] = new ResourceResponse(activity.Id);
        }

        return sent;
    }

    /// <summary>Replaces a reply that is still in the queue; for any other there is no id in the answer.</summary>
    public override Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var found = Rewrite(waiting => waiting.Id == activity.Id ? activity : waiting, activity.Id);
        return Task.FromResult<ResourceResponse?>(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Rewrite(waiting => waiting.Id == reference.ActivityId ? null : waiting, reference.ActivityId);
        return Task.CompletedTask;
    }

    private static Task PauseAsync(Activity delay, CancellationToken cancellationToken)
    {
        var milliseconds = Convert.ToInt32(delay.Value ?? 0, CultureInfo.InvariantCulture);
        return Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, cancellationToken);
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                    return;
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private bool Rewrite(Func<Activity, Activity?> change, string? id)
    {
        lock (_lock)
        {
            var found = ActiveQueue.Any(waiting => waiting.Id == id);
            var kept = ActiveQueue.Select(change).OfType<Activity>().ToArray();
            ActiveQueue.Clear();
            foreach (var activity in kept)
                ActiveQueue.Enqueue(activity);
            return found;
        }
    }
}
