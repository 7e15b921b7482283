using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A team of colleagues at eleven on a Tuesday, and what one of them has offered.</summary>
internal sealed class NoteStage : IAsyncDisposable
{
    public const string Customer = "The lid is broken again, and Ms Whitlow needs it tomorrow.";
    public const string Reply = "Sorry. Please fill in the form on our page.";
    public const string Question = "Did it sound as if I cared?";

    private NoteStage(Stage stage, TestTeam team) => (Stage, Team) = (stage, team);

    public Stage Stage { get; }

    public TestTeam Team { get; }

    /// <summary>Who offers.</summary>
    public Chat Ama => Team.People[0];

    /// <summary>Who gives a note.</summary>
    public Chat Ben => Team.People[1];

    public Chat Chioma => Team.People[2];

    /// <param name="people">How many are in the team.</param>
    /// <param name="reader">Who reads what is typed; null for one that finds what a text says is in it.</param>
    public static async Task<NoteStage> OpenAsync(int people = 3, ICoach? reader = null, int strangers = 0)
    {
        var stage = await Stage.WithCoachAsync(reader ?? new ScriptedReader(), Sample.Text, SafetyStage.Heavy("heavy-one", "A heavy one", "shipping"));
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(11));
        return new NoteStage(stage, await TestTeam.WithAsync(stage, people, strangers));
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    public Task<long> IdOfAsync(Chat who) => Stage.KeptAsync(db => db.People.Where(row => row.ObjectId == who.Person).Select(row => row.Id).SingleAsync());

    /// <summary>Something that stands in the channel, as the channel's sweep leaves it; or that was offered to one, who is asked in private.</summary>
    public async Task<Guid> OfferAsync(
        Chat? writer = null, bool isNamed = true, Chat? forOne = null, PromptState state = PromptState.Open, string reply = Reply, TimeSpan? until = null, PromptSource source = PromptSource.Reply)
    {
        var id = Guid.NewGuid();
        var (person, now) = (await IdOfAsync(writer ?? Ama), Stage.Clock.GetUtcNow());
        var asked = forOne is null ? 0 : await IdOfAsync(forOne);
        await ChangeAsync(async db =>
        {
            db.Add(new PromptRow
            {
                Id = id,
                PersonId = person,
                TeamId = await db.Teams.Select(team => team.Id).SingleAsync(),
                Source = source,
                AttemptId = Guid.NewGuid(),
                Step = 1,
                IsNamed = isNamed,
                IsForOne = forOne is not null,
                Customer = Customer,
                Text = reply,
                Question = Question,
                OfferedAt = now,
                PostAt = now,
                State = state,
                PostedAt = now,
                Until = now + (until ?? TimeSpan.FromDays(7)),
                ThreadId = "19:thread",
                MessageId = "card",
                Version = 1,
                ShownVersion = 1,
            });
            if (forOne is null)
                return;
            db.Add(new PromptAskRow { PromptId = id, PersonId = asked, At = now, Reason = (int)AskReason.Chosen });
            db.Add(new DeliveryRow { Key = $"ask:{id:N}:{asked}", Kind = DeliveryKind.FeedbackAsk, PersonId = asked, About = id.ToString("N"), DueAt = now, NextAt = now, LapsesAt = now.AddDays(7) });
        });
        return id;
    }

    public Task<PromptRow> PromptAsync(Guid id) => Stage.KeptAsync(db => db.Prompts.AsNoTracking().SingleAsync(row => row.Id == id));

    public Task SetAsync(Guid prompt, Action<PromptRow> change) => ChangeAsync(async db => change(await db.Prompts.SingleAsync(row => row.Id == prompt)));

    public Task<List<NoteRow>> NotesAsync() => Stage.KeptAsync(db => db.Notes.AsNoTracking().OrderBy(row => row.At).ToListAsync());

    public Task<List<DeliveryRow>> DeliveriesAsync(DeliveryKind kind) =>
        Stage.KeptAsync(db => db.Deliveries.AsNoTracking().Where(row => row.Kind == kind).OrderBy(row => row.DueAt).ToListAsync());

    public Task<List<ChannelDeliveryRow>> CardRowsAsync() =>
        Stage.KeptAsync(db => db.ChannelDeliveries.AsNoTracking().Where(row => row.Kind == ChannelDeliveryKind.Card).OrderBy(row => row.Key).ToListAsync());

    public Task ChangeAsync(Func<EmpathyDb, Task> change) => Stage.KeptAsync(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync();
    });

    /// <summary>The press for a note on the channel's card.</summary>
    public JsonObject GiveOf(Chat who, Guid prompt) => Team.Channel.Activity("invoke", activity =>
    {
        activity["from"] = new JsonObject { ["id"] = $"29:{who.Person}", ["aadObjectId"] = who.Person, ["name"] = who.Name };
        activity["conversation"] = new JsonObject { ["id"] = $"{Team.Channel.Conversation};messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = who.Tenant };
        activity["channelData"]!["team"] = new JsonObject { ["id"] = Team.Channel.Conversation, ["name"] = "Care Desk" };
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "card";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "feedback.give", ["data"] = new JsonObject { ["verb"] = "feedback.give", ["attempt"] = prompt.ToString("N"), ["step"] = 0 } },
        };
    });

    /// <summary>Presses for a note in the channel.</summary>
    /// <returns>What the press is answered with.</returns>
    public async Task<string> GiveAsync(Chat who, Guid prompt)
    {
        using var answer = await Team.Channel.SendAsync(GiveOf(who, prompt));
        answer.EnsureSuccessStatusCode();
        await Stage.WalkAsync(TimeSpan.FromSeconds(5));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Writes a note from the channel's card on, and presses Send.</summary>
    public async Task<JsonNode> NoteAsync(Chat who, Guid prompt, string seen = "You sent them to a form.", string impact = "I felt alone with it.", bool inThread = false)
    {
        await GiveAsync(who, prompt);
        return await who.FillAsync("feedback.read", ("seen", seen), ("impact", impact), ("thread", inThread ? "yes" : "no"));
    }
}

/// <summary>What people do with notes.</summary>
internal static class NoteHands
{
    /// <summary>Fills in fields of the last card that offers this press, and presses it; what isn't named is sent as it stands there.</summary>
    public static Task<JsonNode> FillAsync(this Chat chat, string verb, params (string Field, string Value)[] fields)
    {
        var message = chat.Offering(verb);
        return chat.ExecuteAsync(message, message.Press(verb), data => Fill(message.Card!, data, fields));
    }

    public static void Fill(JsonNode card, JsonObject data, params (string Field, string Value)[] fields)
    {
        foreach (var input in Inputs(card))
            data[(string)input["id"]!] = (string?)input["value"] ?? "";
        foreach (var (field, value) in fields)
            data[field] = value;
    }

    public static IEnumerable<JsonObject> Inputs(JsonNode? node) => node switch
    {
        JsonObject thing => (((string?)thing["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true ? new[] { thing } : [])
            .Concat(thing.SelectMany(member => Inputs(member.Value))),
        JsonArray list => list.SelectMany(Inputs),
        _ => [],
    };

    public static string? ValueOf(this SentMessage message, string field) => (string?)Inputs(message.Card).Single(input => (string?)input["id"] == field)["value"];
}
