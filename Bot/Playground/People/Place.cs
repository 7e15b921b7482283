namespace EmpathyBot.Bot.Playground;

/// <summary>A chat of the playground as Teams would know it, and who can write in it from the page.</summary>
internal sealed record Place(string Key, string ConversationId, string Title, string Subtitle, IReadOnlyList<Person> Writers, IReadOnlyList<Person> Roster)
{
    public static readonly Place AgentChat = Personal("agent", Cast.Agent, "An agent's chat with the bot");

    public static readonly Place ManagerChat = Personal("manager", Cast.Manager, "A manager's chat with the bot");

    public static readonly Place Channel = new(
        "team", "19:9a4d7c2e5b8f4f0c8e1d6a3b7c5f2e90@thread.tacv2", "Care Desk", "General channel",
        [Cast.Agent, Cast.Manager], Cast.Everybody);

    public static readonly IReadOnlyList<Place> All = [AgentChat, ManagerChat, Channel];

    /// <summary>A team goes by the id of its General channel.</summary>
    public const string TeamAadGroupId = "b3c9d1f0-4e27-4a68-95d2-7f8e6c5b4a09";

    public bool IsChannel => ReferenceEquals(this, Channel);

    public static Place? Of(string conversationId) => All.FirstOrDefault(place => place.ConversationId == ChannelThread.Of(conversationId).Conversation);

    public Person? Member(string id) => Roster.FirstOrDefault(person => person.Is(id));

    private static Place Personal(string key, Person person, string subtitle) =>
        new(key, "a:1" + Person.Token($"chat/{key}"), person.Name, subtitle, [person], [person]);
}
