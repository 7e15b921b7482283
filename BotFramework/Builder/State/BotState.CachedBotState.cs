namespace Microsoft.Bot.Builder;

/// <content>A document that a turn has loaded.</content>
public abstract partial class BotState
{
    /// <summary>The document, and what it looked like when it was last in step with storage.</summary>
    public sealed class CachedBotState
    {
        private byte[]? _saved;

        internal CachedBotState(IDictionary<string, object> state)
        {
            State = state;
            _saved = StateFingerprint.Of(state);
        }

        private CachedBotState() => State = new Dictionary<string, object>();

        /// <summary>The values by name.</summary>
        public IDictionary<string, object> State { get; set; }

        internal static CachedBotState Cleared() => new();

        internal bool IsSavedAs(byte[] fingerprint) => _saved is not null && fingerprint.AsSpan().SequenceEqual(_saved);

        internal void Saved(byte[] fingerprint) => _saved = fingerprint;
    }
}
