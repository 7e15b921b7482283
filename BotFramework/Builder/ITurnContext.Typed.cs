namespace Microsoft.Bot.Builder;

/// <summary>A turn whose activity is known to be of a kind.</summary>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
