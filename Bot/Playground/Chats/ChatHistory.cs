namespace EmpathyBot.Bot.Playground;

/// <summary>What a long chat is cut down to: the newest messages, each once, as it reads now.</summary>
internal static class ChatHistory
{
    /// <summary>A chat longer than this is folded.</summary>
    public const int FoldAt = 1500;

    private const int MessagesKept = 300;

    public static List<ChatEvent> Fold(IReadOnlyList<ChatEvent> events)
    {
        var installed = events.FirstOrDefault(e => e.Kind == ChatEventKind.Installed);
        var messages = new Dictionary<string, ChatEvent>();
        foreach (var happened in events)
        {
            switch (happened.Kind)
            {
                case ChatEventKind.Message or ChatEventKind.Notice:
                    messages[happened.Id] = happened;
                    break;
                case ChatEventKind.Update when messages.TryGetValue(happened.Id, out var known):
                    messages[happened.Id] = known with { Body = happened.Body };
                    break;
                case ChatEventKind.Delete:
                    messages.Remove(happened.Id);
                    break;
            }
        }

        var kept = messages.Values.OrderBy(e => e.Sequence).TakeLast(MessagesKept);
        return [.. installed is null ? kept : kept.Append(installed).OrderBy(e => e.Sequence)];
    }
}
