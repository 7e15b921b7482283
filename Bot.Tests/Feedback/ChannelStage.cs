using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A team and its channel, on a Tuesday at eleven, and what was offered to it.</summary>
internal sealed class ChannelStage : IAsyncDisposable
{
    private ChannelStage(Stage stage, TestTeam team, long teamId) => (Stage, Team, TeamId) = (stage, team, teamId);

    public Stage Stage { get; }

    public TestTeam Team { get; }

    public long TeamId { get; }

    public DateTimeOffset Now => Stage.Clock.GetUtcNow();

    /// <summary>The messages in the channel that hold a card.</summary>
    public IReadOnlyList<SentMessage> Cards => [.. Stage.Connector.Of(Team.Id).All.Where(message => message.Card is not null)];

    public SentMessage Card => Assert.Single(Cards);

    public static async Task<ChannelStage> WithAsync(int people = 4, Stage? stage = null, int strangers = 0)
    {
        stage ??= await Stage.WithSampleAsync();
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(11));
        var team = await TestTeam.WithAsync(stage, people, strangers);
        var id = await stage.KeptAsync(db => db.Teams.Where(row => row.TeamId == team.Id).Select(row => row.Id).SingleAsync());
        return new ChannelStage(stage, team, id);
    }

    /// <summary>Somebody has offered a reply, planned for now unless it is said for when.</summary>
    public async Task<Guid> OfferAsync(int writer = 0, DateTimeOffset? at = null, bool named = true, string text = "I see how long you have waited. I will call you at four.")
    {
        var id = Guid.NewGuid();
        var person = await PersonAsync(writer);
        var due = at ?? Now;
        await KeepAsync(db =>
        {
            db.Add(new PromptRow
            {
                Id = id,
                PersonId = person,
                TeamId = TeamId,
                Source = PromptSource.Drill,
                AttemptId = Guid.NewGuid(),
                Step = 0,
                IsNamed = named,
                IsForOne = false,
                Customer = "Where is my parcel? It was for my daughter’s birthday.",
                Text = text,
                Question = "Does it sound as if I mean it?",
                OfferedAt = Now,
                PostAt = due,
                State = PromptState.Planned,
                Version = 1,
            });
            db.Add(new ChannelDeliveryRow
            {
                Key = ChannelDeliveryKeys.Prompt(id), Kind = ChannelDeliveryKind.Prompt, TeamId = TeamId, PromptId = id, DueAt = due, NextAt = due,
            });
        });
        return id;
    }

    /// <summary>The same, and it stands in the channel.</summary>
    public async Task<Guid> PostAsync(int writer = 0, bool named = true)
    {
        var id = await OfferAsync(writer, named: named);
        await WalkAsync();
        Assert.Equal(PromptState.Open, (await PromptAsync(id)).State);
        return id;
    }

    /// <summary>A colleague gives a note, as a turn keeps it.</summary>
    public async Task NoteAsync(Guid prompt, int giver, bool shown = false)
    {
        var (receiver, by) = ((await PromptAsync(prompt)).PersonId, await PersonAsync(giver));
        await KeepAsync(db => db.Add(new NoteRow
        {
            Id = Guid.NewGuid(),
            PromptId = prompt,
            PersonId = receiver,
            GiverId = by,
            Seen = "You name the wait before anything else.",
            Impact = "I felt **heard** <at>Ben Okoro</at>.",
            At = Now,
            MayBeShown = shown,
            ShownAt = shown ? Now : null,
            Version = 1,
        }));
        await ChangeAsync(prompt);
    }

    /// <summary>Something that the card shows has changed.</summary>
    public Task ChangeAsync(Guid prompt, Action<PromptRow>? change = null) => KeepAsync(db =>
    {
        var row = db.Prompts.Single(one => one.Id == prompt);
        row.Version++;
        change?.Invoke(row);
        db.Add(new ChannelDeliveryRow
        {
            Key = ChannelDeliveryKeys.Card(prompt, row.Version),
            Kind = ChannelDeliveryKind.Card,
            TeamId = TeamId,
            PromptId = prompt,
            DueAt = Now.AddSeconds(30),
            NextAt = Now.AddSeconds(30),
        });
    });

    /// <summary>Its writer takes it back, as a turn keeps it.</summary>
    public Task WithdrawAsync(Guid prompt) => KeepAsync(db =>
    {
        var row = db.Prompts.Single(one => one.Id == prompt);
        row.Version++;
        row.State = PromptState.Withdrawn;
        db.Add(new ChannelDeliveryRow
        {
            Key = ChannelDeliveryKeys.Remove(prompt),
            Kind = ChannelDeliveryKind.Remove,
            TeamId = TeamId,
            PromptId = prompt,
            DueAt = Now,
            NextAt = Now,
            ThreadId = row.ThreadId,
            MessageId = row.MessageId,
        });
    });

    public Task WalkAsync(TimeSpan by = default) => Stage.WalkAsync(by);

    public async Task<long> PersonAsync(int index)
    {
        var person = Team.People[index].Person;
        return await Stage.KeptAsync(db => db.People.Where(row => row.ObjectId == person).Select(row => row.Id).SingleAsync());
    }

    public Task<PromptRow> PromptAsync(Guid id) => Stage.KeptAsync(db => db.Prompts.AsNoTracking().SingleAsync(row => row.Id == id));

    public Task<ChannelDeliveryRow> RowAsync(string key) => Stage.KeptAsync(db => db.ChannelDeliveries.AsNoTracking().SingleAsync(row => row.Key == key));

    /// <summary>What the writer was told, or will be, of what they offered.</summary>
    public Task<List<OfferNews>> NewsAsync(Guid prompt)
    {
        var about = prompt.ToString("N");
        return Stage.KeptAsync(db => db.Deliveries.Where(row => (row.Kind == DeliveryKind.OfferNews || row.Kind == DeliveryKind.OfferTold) && row.About == about)
            .OrderBy(row => row.DueAt).Select(row => (OfferNews)row.Step!.Value).ToListAsync());
    }

    public Task KeepAsync(Action<EmpathyDb> change) => Stage.KeptAsync(async db =>
    {
        change(db);
        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Stage.DisposeAsync();
}
