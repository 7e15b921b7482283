using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>
/// The last activities of people who wanted to be forgotten. A channel repeats what took long, and by then nothing is kept that would know it
/// again: whoever answered it would have to meet the person anew. Held in this host's memory alone, as hashes, and for an hour.
/// </summary>
internal sealed class JustForgotten : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly MemoryCache _activities = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public void Dispose() => _activities.Dispose();

    public void Add(IActivity activity) => _activities.Set(KeyOf(activity), true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });

    /// <summary>Whether this is a repeat of one of them.</summary>
    public bool Knows(IActivity activity) => _activities.Count > 0 && _activities.TryGetValue(KeyOf(activity), out _);

    private static string KeyOf(IActivity activity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.Id}")));
}
