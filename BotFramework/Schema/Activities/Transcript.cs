namespace Microsoft.Bot.Schema;

/// <summary>What was said, in order.</summary>
public sealed class Transcript(IList<Activity>? activities)
{
    public Transcript()
        : this(null)
    {
    }

    public IList<Activity>? Activities { get; set; } = activities;
}
