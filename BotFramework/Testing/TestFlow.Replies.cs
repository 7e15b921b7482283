namespace Microsoft.Bot.Builder.Adapters;

/// <content>What the bot must answer.</content>
public sealed partial class TestFlow
{
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Same(expected.Trim(), Text(reply).Trim(), description), description, timeout);

    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Check(Text(reply).Contains(expected, StringComparison.Ordinal), expected, reply, description), description, timeout);

    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => SameActivity(expected, reply, description), description, timeout);

    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Check(equalityComparer.Equals(expected, reply), Text(expected), reply, description), description, timeout);

    /// <summary>The next reply, within <paramref name="timeout"/> milliseconds, passes <paramref name="validateActivity"/>.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextAsync(description, timeout)));
    }

    /// <summary>Nothing waits in the queue. The bot's turn is over by then, so there is nothing to wait for.</summary>
    public TestFlow AssertNoReply(string? description = null, uint timeout = 3000) => Then(() =>
        _adapter.GetNextReply() is { } reply
            ? throw new InvalidOperationException($"Expected no reply, but got \"{Text(reply)}\". {description}")
            : Task.CompletedTask);

    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Check(candidates.Contains(Text(reply)), string.Join(" or ", candidates), reply, description), description, timeout);

    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>A transcript: the user's activities are sent, the bot's are expected.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string? description = null, uint timeout = 3000) =>
        Test(activities, (expected, reply) => SameActivity(expected, reply, description), description, timeout);

    /// <inheritdoc cref="Test(IEnumerable{IActivity}, string?, uint)"/>
    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.Bot
            ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
            : flow.Send(activity));
    }

    private async Task<IActivity> NextAsync(string? description, uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), TimeProvider.System);
        try
        {
            return (await _adapter.GetNextReplyAsync(patience.Token))!;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The bot did not reply within {timeout} ms. {description}");
        }
    }

    private static void SameActivity(IActivity expected, IActivity reply, string? description)
    {
        Same(expected.Type ?? "", reply.Type ?? "", description);
        if (expected.Type == ActivityTypes.Message)
            Same(Text(expected).Trim(), Text(reply).Trim(), description);
    }

    private static void Same(string expected, string actual, string? description)
    {
        if (expected != actual)
            throw new InvalidOperationException($"Expected \"{expected}\", but the bot replied \"{actual}\". {description}");
    }

    private static void Check(bool holds, string expected, IActivity reply, string? description)
    {
        if (!holds)
            throw new InvalidOperationException($"Expected \"{expected}\", but the bot replied \"{Text(reply)}\". {description}");
    }

    private static string Text(IActivity activity) => (activity as IMessageActivity)?.Text ?? "";
}
