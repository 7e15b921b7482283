namespace Microsoft.Bot.Schema;

/// <summary>The HTTP answer to an activity with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public sealed class ExpectedReplies(IList<Activity>? activities)
{
    public ExpectedReplies()
        : this(null)
    {
    }

    public IList<Activity>? Activities { get; set; } = activities;
}
