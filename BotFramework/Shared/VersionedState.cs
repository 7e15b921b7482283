namespace EmpathyBot.BotFramework.Shared;

/// <summary>
/// A state document that knows its version. A storage that returns it from reading sees the same instance again when the turn's state
/// is written, can refuse one that is outdated, and sets the new <see cref="ETag"/> on it. A first write, and a write after the
/// state was cleared, come as a plain dictionary without an ETag.
/// </summary>
public sealed class VersionedState : Dictionary<string, object>, IStoreItem
{
    public VersionedState()
    {
    }

    public VersionedState(IDictionary<string, object> values, string etag)
        : base(values) => ETag = etag;

    /// <summary>The version that storage gave it; null before it was ever stored.</summary>
    public string? ETag { get; set; }
}
