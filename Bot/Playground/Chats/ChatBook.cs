using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>All chats of the playground.</summary>
internal sealed class ChatBook
{
    public ChatBook(PlaygroundFolder folder, ActivityIds ids, ILogger<ChatBook> log)
    {
        All = [.. Place.All.Select(place => new Chat(place, new ChatFile(folder, place.Key, log)))];
        foreach (var id in All.SelectMany(chat => chat.Ids))
            ids.Seen(id);
    }

    public IReadOnlyList<Chat> All { get; }

    public Chat? ByKey(string key) => All.FirstOrDefault(chat => chat.Place.Key == key);

    /// <summary>The chat a conversation id means, with or without a thread in it.</summary>
    public Chat? ByConversation(string conversationId) => All.FirstOrDefault(chat => chat.Place == Place.Of(conversationId));

    public Chat? WithPerson(string id) => All.FirstOrDefault(chat => !chat.Place.IsChannel && chat.Place.Member(id) is not null);

    /// <summary>Keeps what happened in a chat, and tells pages that look at another one of it.</summary>
    public void Keep(Chat chat, string kind, string id, JsonObject body)
    {
        chat.Keep(kind, id, body);
        foreach (var other in All.Where(other => other != chat))
            other.Pass(ChatEventKind.Elsewhere, new() { ["chat"] = chat.Place.Key, ["kind"] = kind, ["last"] = chat.Last });
    }

    /// <summary>Tells every page, whatever it looks at, and nobody later.</summary>
    public void Pass(string kind, JsonObject body)
    {
        foreach (var chat in All)
            chat.Pass(kind, (JsonObject)body.DeepClone());
    }
}
