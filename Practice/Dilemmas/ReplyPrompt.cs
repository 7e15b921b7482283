using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>A scene that asks for a typed reply in place of a choice.</summary>
/// <param name="Ask">What stands over the field, like "What do you say to her?".</param>
/// <param name="Ways">The ways that a reply can take, in order; the last one takes any.</param>
public sealed record ReplyPrompt(string Ask, IReadOnlyList<Way> Ways)
{
    /// <summary>The way that the reply takes: the first that fits. Where the words can't be read it is the open one: nothing found says nothing then.</summary>
    public Way WayFor(TypedReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.CanBeRead ? Ways.First(way => way.Fits(reply)) : Ways[^1];
    }
}
