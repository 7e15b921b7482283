namespace Microsoft.Bot.Builder;

/// <content>Sending: address, let the hooks see it, buffer it or give it to the adapter.</content>
public sealed partial class TurnContext
{
    private List<Activity>? _buffered;

    /// <summary>Replies that go into the HTTP answer, for activities with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
    public List<Activity> BufferedReplyActivities => _buffered ??= [];

    public Task<ResourceResponse?> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend), "A message needs text.");

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;
        return SendActivityAsync(message, cancellationToken);
    }

    public async Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var sent = await SendActivitiesAsync([activity], cancellationToken);
        return sent is [var first, ..] ? first : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            addressed.Add(activity.ApplyConversationReference(reference));

        return _hooks.Send is { } hooks ? RunSendHooks(hooks, 0, addressed, cancellationToken) : DeliverAsync(addressed, cancellationToken);
    }

    private Task<ResourceResponse[]> RunSendHooks(
        List<SendActivitiesHandler> hooks, int index, List<Activity> activities, CancellationToken cancellationToken) =>
        index == hooks.Count
            ? DeliverAsync(activities, cancellationToken)
            : hooks[index](this, activities, () => RunSendHooks(hooks, index + 1, activities, cancellationToken));

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var sent = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);

        var count = Math.Min(activities.Count, sent?.Length ?? 0);
        for (var i = 0; i < count; i++)
            activities[i].Id = sent![i]?.Id;
        foreach (var activity in activities)
            Responded |= activity.Type != ActivityTypes.Trace;
        return sent ?? [];
    }

    /// <summary>The first answer to an invoke stands; a second one is a mistake in the bot and is refused.</summary>
    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var sent = new ResourceResponse[activities.Count];
        for (var i = 0; i < sent.Length; i++)
        {
            BufferedReplyActivities.Add(activities[i]);
            if (activities[i].Type == ActivityTypesEx.InvokeResponse)
                TurnState.Add(BotAdapter.InvokeResponseKey, activities[i]);
            sent[i] = new ResourceResponse();
        }

        return sent;
    }
}
