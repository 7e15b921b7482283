using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>A team with people in it, each with a chat of their own, and a channel.</summary>
internal sealed class TestTeam
{
    /// <summary>The playground's manager is one of the programme's.</summary>
    public const string ManagerId = "8e41b7d2-90c6-4c1f-b2a7-15d3c8f6a402";

    private static readonly string[] FirstNames = ["Ama", "Ben", "Chioma", "Dario", "Elif", "Femi", "Greta", "Hana", "Ivo", "Jonas", "Kaya", "Lucía"];

    private readonly Stage _stage;
    private readonly string _name;
    private readonly string _id = $"19:{Guid.NewGuid():N}@thread.tacv2";

    private TestTeam(Stage stage, string name) => (_stage, _name) = (stage, name);

    /// <summary>The channel's own id of the team.</summary>
    public string Id => _id;

    /// <summary>Those who have met the bot, in the order of their names.</summary>
    public List<Chat> People { get; } = [];

    public Chat Manager { get; private set; } = null!;

    /// <summary>The channel, as the first of the people writes in it.</summary>
    public Chat Channel { get; private set; } = null!;

    /// <summary>A team of so many people who have met the bot, and a manager who is not in it.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="people">How many.</param>
    /// <param name="strangers">How many more who have not.</param>
    /// <param name="names">What they are called; null for a first name each and one last name for all.</param>
    /// <param name="withManager">Whether the manager is in it after all.</param>
    /// <param name="name">What it is called.</param>
    public static async Task<TestTeam> WithAsync(
        Stage stage, int people, int strangers = 0, string[]? names = null, bool withManager = false, string name = "Care Desk")
    {
        var team = new TestTeam(stage, name);
        for (var index = 0; index < people; index++)
        {
            var chat = stage.Enter();
            chat.Name = names?[index] ?? $"{FirstNames[index]} Okoro";
            team.People.Add(chat);
            using var installed = await chat.InstallAsync();
            // Whoever has written lately gets two messages a day; that's not what these tests are about.
            using var said = await chat.SayAsync("progress");
        }

        team.Manager = stage.Enter(person: ManagerId);
        team.Manager.Name = "Priya Nair";
        using var met = await team.Manager.InstallAsync();
        team.Channel = stage.Enter(team._id, team.People[0].Person);
        team.Channel.Name = team.People[0].Name;
        var unknown = Enumerable.Range(0, strangers).Select(index => (Guid.NewGuid().ToString(), $"Stranger {index}"));
        IEnumerable<Chat> known = withManager ? [.. team.People, team.Manager] : team.People;
        stage.Connector.Rosters[team._id] = [.. known.Select(chat => (chat.Person, chat.Name)), .. unknown];
        using var added = await team.Channel.SendAsync(team.InTeam("conversationUpdate", activity =>
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" })));
        added.EnsureSuccessStatusCode();
        return team;
    }

    /// <summary>Somebody has left the team, and the channel says so.</summary>
    public async Task LeaveAsync(Chat gone)
    {
        _stage.Connector.Rosters[_id] = [.. _stage.Connector.Rosters[_id].Where(member => member.Person != gone.Person)];
        using var told = await Channel.SendAsync(InTeam("conversationUpdate", activity =>
            activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = $"29:{gone.Person}", ["aadObjectId"] = gone.Person })));
        told.EnsureSuccessStatusCode();
    }

    /// <summary>Somebody has come to the team, and the channel says so.</summary>
    public async Task JoinAsync(Chat come)
    {
        _stage.Connector.Rosters[_id] = [.. _stage.Connector.Rosters[_id], (come.Person, come.Name)];
        using var told = await Channel.SendAsync(InTeam("conversationUpdate", activity =>
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"29:{come.Person}", ["aadObjectId"] = come.Person })));
        told.EnsureSuccessStatusCode();
    }

    /// <summary>Presses by Action.Execute what a card in the channel offers.</summary>
    /// <returns>What the press is answered with.</returns>
    public async Task<string> PressAsync(Chat from, SentMessage message, string verb, Action<JsonObject>? more = null)
    {
        var press = Channel.ExecuteOf(message, message.Press(verb), more);
        using var answer = await Channel.SendAsync(InTeam("invoke", activity =>
        {
            activity["from"] = new JsonObject { ["id"] = $"29:{from.Person}", ["aadObjectId"] = from.Person, ["name"] = from.Name };
            foreach (var name in new[] { "name", "replyToId", "value" })
                activity[name] = press[name]!.DeepClone();
        }));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Writes to the bot in the channel, with mentions of it and of these people.</summary>
    public async Task MentionAsync(Chat from, string text, params Chat[] mentioned)
    {
        using var said = await Channel.SendAsync(InTeam("message", activity =>
        {
            activity["from"] = new JsonObject { ["id"] = $"29:{from.Person}", ["aadObjectId"] = from.Person, ["name"] = from.Name };
            activity["text"] = $"<at>EmpathyBot</at> {text} {string.Join(' ', mentioned.Select(who => $"<at>{who.Name}</at>"))}".Trim();
            activity["entities"] = new JsonArray(
            [
                Mention("28:bot", "EmpathyBot"), .. mentioned.Select(who => Mention($"29:{who.Person}", who.Name)),
            ]);
        }));
        said.EnsureSuccessStatusCode();
    }

    private static JsonNode Mention(string id, string name) => new JsonObject
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    private JsonObject InTeam(string type, Action<JsonObject> more) => Channel.Activity(type, activity =>
    {
        activity["conversation"]!["conversationType"] = "channel";
        activity["conversation"]!["isGroup"] = true;
        activity["channelData"]!["team"] = new JsonObject { ["id"] = _id, ["name"] = _name };
        more(activity);
    });
}
