using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.OwnData;

/// <summary>Who wants to be forgotten is, to the last byte; nobody else loses anything.</summary>
public sealed class ForgetMeTests
{
    private const string Name = "Wilhelmina Featherstonehaugh";

    [Fact]
    public async Task After_it_no_row_and_no_byte_of_the_person_is_left_and_others_keep_every_row()
    {
        await using var stage = await DrillDesk.StageAsync();
        var other = await stage.EnterBusyAsync("Bartholomew");
        var chat = await stage.EnterBusyAsync(Name);
        var second = stage.Enter(person: chat.Person);
        second.Name = Name;
        await second.SayAsync("help");
        var (person, colleague) = (await stage.PersonIdAsync(chat), await stage.PersonIdAsync(other));
        Assert.True((await stage.RowsOfAsync(person)).Count > 20);
        var before = await stage.RowsOfAsync(colleague);

        await chat.ForgetAsync();
        await stage.ErasedAsync();

        Assert.Empty(await stage.RowsOfAsync(person));
        Assert.Equal(before, await stage.RowsOfAsync(colleague));
        Assert.Empty(await stage.KeptAsync(db => db.People.Where(row => row.Id == person).ToListAsync()));
        await Patience.UntilAsync(() => chat.LastSaid.Contains("It is all gone", StringComparison.Ordinal));
        var folder = stage.Bot.Services.GetRequiredService<StorageOptions>().Folder;
        if (stage.Bot.Services.GetRequiredService<StorageOptions>().Database is null)
            Assert.NotEmpty(OwnDesk.FindInFiles(folder, other.Person));
        Assert.Empty(OwnDesk.FindInFiles(folder, chat.Person, chat.Conversation, second.Conversation, Name, $"{OwnDesk.Typed} {Name}"));
        Assert.Empty(stage.Errors);
    }

    [Fact]
    public async Task It_is_asked_once_more_and_no_keeps_everything()
    {
        await using var stage = await DrillDesk.StageAsync();
        var chat = await stage.EnterBusyAsync(Name);
        var person = await stage.PersonIdAsync(chat);
        var before = await TablesOfAsync(stage, person);

        await chat.SayAsync("Forget me.");
        Assert.Contains("can’t be undone", chat.LastSaid, StringComparison.Ordinal);
        await chat.PressLastAsync("safety.forget.no");

        Assert.Equal(before, await TablesOfAsync(stage, person));
        Assert.Empty(await stage.KeptAsync(db => db.Erasures.ToListAsync()));
        Assert.Contains("Nothing is changed", chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_forgotten_is_not_met_anew_by_touching_a_key_or_by_leaving()
    {
        await using var stage = await DrillDesk.StageAsync();
        var chat = await stage.EnterBusyAsync(Name);
        await chat.ForgetAsync();
        await stage.ErasedAsync();

        using var typed = await chat.SendAsync(chat.Activity("typing", _ => { }));
        using var removed = await chat.RemoveAsync();

        Assert.True(typed.IsSuccessStatusCode && removed.IsSuccessStatusCode);
        Assert.Empty(await stage.KeptAsync(db => db.People.Where(row => row.ObjectId == chat.Person || row.Name == Name).ToListAsync()));
        Assert.Empty(OwnDesk.FindInFiles(stage.Bot.Services.GetRequiredService<StorageOptions>().Folder, chat.Person, Name));
    }

    // The table of each row; but for those that say what was heard.
    private static async Task<List<string>> TablesOfAsync(Stage stage, long person) =>
        [.. (await stage.RowsOfAsync(person)).Select(row => row[..row.IndexOf(' ', StringComparison.Ordinal)]).Where(table => table != "handled")];

    [Fact]
    public async Task What_waits_to_be_sent_is_stopped_with_the_yes()
    {
        await using var stage = await DrillDesk.StageAsync();
        var chat = stage.Enter();
        await chat.ReadyAsync();
        Assert.Equal(DeliveryState.Waiting, Assert.Single(await stage.TimeOutsAsync()).State);
        var said = chat.Messages.All.Count;

        await chat.ForgetAsync();
        await stage.ErasedAsync();
        await stage.WalkAsync(TimeSpan.FromDays(3));

        Assert.Empty(await stage.TimeOutsAsync());
        await Patience.UntilAsync(() => chat.LastSaid.Contains("It is all gone", StringComparison.Ordinal));
        // The question, and the last word.
        Assert.Equal(said + 2, chat.Messages.All.Count);
        Assert.Empty(stage.Errors);
    }

    [Fact]
    public async Task An_erasure_that_was_broken_off_goes_on_at_the_next_start()
    {
        await using var stage = await DrillDesk.StageAsync();
        var chat = await stage.EnterBusyAsync(Name);
        var person = await stage.PersonIdAsync(chat);

        // As it is when a host is killed right after the yes was kept, and another one after the rows were erased.
        await stage.RestartAsync(async db =>
        {
            db.Add(new ErasureRow { Id = Guid.NewGuid(), AskedAt = stage.Clock.GetUtcNow(), PersonId = person });
            db.Add(new ErasureRow { Id = Guid.NewGuid(), AskedAt = stage.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        });
        await stage.ErasedAsync();

        Assert.Empty(await stage.RowsOfAsync(person));
        Assert.All(await stage.KeptAsync(db => db.Erasures.ToListAsync()), row => Assert.Equal((null, null), (row.PersonId, row.LastWord)));
        Assert.Empty(OwnDesk.FindInFiles(stage.Bot.Services.GetRequiredService<StorageOptions>().Folder, chat.Person, chat.Conversation, Name));
    }

    [Fact]
    public async Task One_that_fails_holds_up_no_other_and_is_done_once_it_can_be()
    {
        await using var stage = await DrillDesk.StageAsync();
        var (held, chat) = (await stage.EnterBusyAsync("Bartholomew"), await stage.EnterBusyAsync(Name));
        var (first, second) = (await stage.PersonIdAsync(held), await stage.PersonIdAsync(chat));
        var hold = FormattableString.Invariant($"CREATE TRIGGER held BEFORE DELETE ON people WHEN OLD.\"Id\" = {first} BEGIN SELECT RAISE(ABORT, 'held'); END");
        await stage.KeptAsync(db => db.Database.ExecuteSqlRawAsync(hold));

        await held.ForgetAsync();
        await chat.ForgetAsync();
        await Patience.UntilAsync(() => chat.LastSaid.Contains("It is all gone", StringComparison.Ordinal));
        Assert.Empty(await stage.RowsOfAsync(second));
        Assert.NotEmpty(await stage.RowsOfAsync(first));
        Assert.False(held.HasHeard("It is all gone"));

        await stage.KeptAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER held"));
        stage.Bot.Services.GetRequiredService<Erasures>().Wake();
        await stage.ErasedAsync();
        Assert.Empty(await stage.RowsOfAsync(first));
        await Patience.UntilAsync(() => held.HasHeard("It is all gone"));
        Assert.Empty(stage.Errors);
    }

    [Fact]
    public async Task Where_the_last_word_can_not_be_said_nothing_is_left_of_where_it_would_have_gone()
    {
        await using var stage = await DrillDesk.StageAsync();
        var chat = await stage.EnterBusyAsync(Name);
        var (isDown, refused) = (false, 0);
        stage.Connector.Fault = request =>
        {
            if (!isDown || !request.Path.Value!.Contains(chat.Conversation, StringComparison.Ordinal))
                return null;
            refused++;
            return 503;
        };
        await chat.ForgetAsync();
        isDown = true;
        await stage.ErasedAsync();
        await Patience.UntilAsync(() => refused > 0);

        Assert.All(await stage.KeptAsync(db => db.Erasures.ToListAsync()), row => Assert.Equal((null, null), (row.PersonId, row.LastWord)));
        Assert.Empty(OwnDesk.FindInFiles(stage.Bot.Services.GetRequiredService<StorageOptions>().Folder, chat.Person, chat.Conversation, Name));
        Assert.DoesNotContain(stage.Bot.Log.Lines, line => line.Text.Contains(chat.Conversation, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_right_after_the_yes_the_bot_goes_on_with_it_at_its_next_start()
    {
        using var folder = new TemporaryFolder();
        await using var connector = await ConnectorStub.StartAsync();
        var settings = new Dictionary<string, string> { ["Storage__Folder"] = folder.Path };
        var person = Guid.NewGuid().ToString();
        string conversation;
        using (var bot = await BotProcess.StartAsync(settings))
        {
            using var chat = new Chat(bot.Url, connector, person: person) { Name = Name };
            await chat.BeginAsync();
            await chat.PlayToTheEndAsync(new Random(1));
            conversation = chat.Conversation;
            // It begins a second after the yes.
            await chat.ForgetAsync();
            await bot.KillAsync();
        }

        await using (var kept = Database(folder))
        {
            Assert.Null((await kept.Erasures.SingleAsync()).DoneAt);
            Assert.NotEmpty(await kept.Attempts.ToListAsync());
        }

        using var next = await BotProcess.StartAsync(settings);
        await Patience.UntilAsync(() => connector.Of(conversation).Last.Said.Contains("It is all gone", StringComparison.Ordinal));
        await using var after = Database(folder);
        Assert.NotNull((await after.Erasures.SingleAsync()).DoneAt);
        Assert.Empty(await after.People.Where(row => row.ObjectId == person).ToListAsync());
        Assert.Empty(await after.Attempts.ToListAsync());
        await next.KillAsync();
        Assert.Empty(OwnDesk.FindInFiles(folder.Path, person, conversation, Name));
    }

    private static SqliteDb Database(TemporaryFolder folder) => new(
        new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(folder.Path, "empathybot.db")};Pooling=False").Options);

    [Fact]
    public async Task A_repeat_of_the_yes_meets_nobody_anew_and_a_later_word_begins_anew()
    {
        await using var stage = await DrillDesk.StageAsync();
        var chat = await stage.EnterBusyAsync(Name);
        await chat.SayAsync("forget me");
        var card = chat.Messages.Last;
        var press = chat.ExecuteOf(card, card.Press("safety.forget.yes"));
        using var first = await chat.SendAsync((JsonObject)press.DeepClone());
        await stage.ErasedAsync();

        using var again = await chat.SendAsync((JsonObject)press.DeepClone());

        Assert.Contains("forgetting everything", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await stage.KeptAsync(db => db.People.Where(row => row.ObjectId == chat.Person).ToListAsync()));
        await chat.SayAsync("progress");
        Assert.Contains("Nothing played yet", chat.LastSaid, StringComparison.Ordinal);
        Assert.Empty(stage.Errors);
    }

    [Fact]
    public async Task What_they_planned_for_a_team_stays_with_it_without_them()
    {
        await using var stage = await Stage.WithSampleAsync();
        var team = await TestTeam.WithAsync(stage, 6);
        await team.MentionAsync(team.People[0], "planners", team.People[1]);
        var (adder, named) = (await stage.PersonIdAsync(team.People[0]), await stage.PersonIdAsync(team.People[1]));
        await stage.RestartAsync(async db =>
        {
            db.Add(new DropRow
            {
                Id = Guid.NewGuid(), TeamId = await db.Teams.Select(row => row.Id).SingleAsync(), MakerId = adder, What = DropWhat.Hard,
                Audience = DropAudience.Team, Zone = "Europe/Berlin", From = "2027-01-05", At = 570, PlannedAt = stage.Clock.GetUtcNow(), State = DropState.Paused,
            });
            await db.SaveChangesAsync();
        });

        await team.People[0].ForgetAsync();
        await stage.ErasedAsync();

        Assert.Equal(0, (await stage.KeptAsync(db => db.Drops.SingleAsync())).MakerId);
        var planner = await stage.KeptAsync(db => db.Planners.SingleAsync());
        Assert.Equal((named, 0L), (planner.PersonId, planner.AppointedBy));
        Assert.Equal(5, await stage.KeptAsync(db => db.Members.CountAsync()));
    }

    [Fact]
    public async Task The_log_names_nobody_and_holds_nothing_they_typed()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = await RunningBot.StartAsync(settings: new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Debug" });
        using var chat = new Chat(bot.Url, connector) { Name = Name };
        await chat.BeginAsync();
        await chat.PlayToTheEndAsync(new Random(2));
        await chat.ReadyAsync();
        await chat.SayAsync(OwnDesk.Typed);
        var link = await chat.AskForLinkAsync();
        using var client = new HttpClient();
        using var opened = await client.GetAsync(link);
        using var fetched = await client.FetchAsync(link);
        await chat.ForgetAsync();
        await Patience.UntilAsync(() => chat.LastSaid.Contains("It is all gone", StringComparison.Ordinal));

        var said = bot.Log.Lines.Where(line => !line.Text.Contains("/exports/", StringComparison.Ordinal)).Select(line => line.Text).ToList();

        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, line => line.Contains(Name, StringComparison.Ordinal) || line.Contains(chat.Person, StringComparison.Ordinal)
            || line.Contains(chat.Conversation, StringComparison.Ordinal) || line.Contains(OwnDesk.Typed, StringComparison.Ordinal));
    }
}
