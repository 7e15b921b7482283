namespace Microsoft.Bot.Builder;

/// <content>Changing and taking back what was sent.</content>
public sealed partial class TurnContext
{
    public Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return RunUpdateHooks(0, addressed, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return RunDeleteHooks(0, reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return RunDeleteHooks(0, conversationReference, cancellationToken);
    }

    private Task<ResourceResponse?> RunUpdateHooks(int index, Activity activity, CancellationToken cancellationToken) =>
        _hooks.Update is { } hooks && index < hooks.Count
            ? hooks[index](this, activity, () => RunUpdateHooks(index + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task RunDeleteHooks(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        _hooks.Delete is { } hooks && index < hooks.Count
            ? hooks[index](this, reference, () => RunDeleteHooks(index + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
