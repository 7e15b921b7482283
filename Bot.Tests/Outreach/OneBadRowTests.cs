using EmpathyBot.Bot.Playground;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>What one person has coming, or does meanwhile, is no matter of all the others.</summary>
public sealed class OneBadRowTests : IAsyncLifetime, IDisposable
{
    private const int First = 1001;

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _scenarios = new();
    private ConnectorStub _connector = null!;
    private RunningBot _bot = null!;
    private DateTimeOffset _due;

    public async Task InitializeAsync()
    {
        _connector = await ConnectorStub.StartAsync();
        Crowd.WriteDilemmas(_scenarios);
        _bot = await RunningBot.StartAsync(_folder.Path, new() { ["Scenarios:Folders"] = _scenarios.Path });
        _due = Crowd.NextTuesday.AddHours(8);
        await Clock.AdvanceAsync(_due.AddHours(2) - Clock.GetUtcNow());
        await KeptAsync(async db =>
        {
            await Crowd.FillAsync(db, _connector.Url, _due, 100);
            return 0;
        });
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }

    public void Dispose()
    {
        _folder.Dispose();
        _scenarios.Dispose();
    }

    [Fact]
    public async Task A_run_that_can_not_be_read_any_more_ends_with_a_reason_and_keeps_nothing_from_anybody()
    {
        var bad = await KeptAsync(async db =>
        {
            var attempt = await db.Attempts.Select(row => row.Id).FirstAsync();
            await db.Decisions.Where(row => row.AttemptId == attempt).ExecuteUpdateAsync(set => set.SetProperty(row => row.ChoiceId, "gone"));
            return DeliveryKeys.Later(attempt, 0);
        });
        await WalkAsync(TimeSpan.FromHours(1));

        var rows = await KeptAsync(db => db.Deliveries.AsNoTracking().ToListAsync());
        var ended = rows.Single(row => row.Key == bad);
        Assert.Equal((DeliveryState.Skipped, "What it is about is there no more."), (ended.State, ended.Reason));
        Assert.True(rows.Count(row => row.State is DeliveryState.Sent) > 80);
    }

    [Fact]
    public async Task Whoever_is_to_be_left_alone_for_a_while_is_sent_nothing_else_meanwhile()
    {
        // Two drops, and room for both of them today.
        var person = await KeptAsync(db => db.People
            .Where(row => row.LastHeardAt == _due && db.Deliveries.Count(delivery => delivery.PersonId == row.Id) == 2)
            .Select(row => row.Id).FirstAsync());
        var asked = 0;
        _connector.GoesWrong = request => (string)request.RouteValues["conversation"]! == Crowd.ChatOf(person) && Interlocked.Increment(ref asked) == 1
            ? new Mishap { Status = 429, RetryAfter = 600 }
            : null;
        await WalkAsync(TimeSpan.FromMinutes(9));
        Assert.Equal(1, asked);

        await WalkAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(2, _connector.Of(Crowd.ChatOf(person)).All.Count);
    }

    [Fact]
    public async Task A_pause_that_is_asked_for_after_the_sweep_has_looked_is_kept()
    {
        const long person = First;
        var store = _bot.Services.GetRequiredService<DeliveryStore>();
        var all = await store.ClaimAsync(500, CancellationToken.None);
        var claimed = all.Single(who => who.Person.Id == person);
        using var chat = Crowd.Enter(_bot.Url, _connector, person);
        await Crowd.SayAsync(chat, person, "pause for a week");

        Assert.False(await store.BeginAsync(claimed.Due));
        await store.ReleaseAsync([.. all.Select(who => who.Person.Id)], CancellationToken.None);
        await WalkAsync(TimeSpan.FromDays(1));
        Assert.Equal(DeliveryState.Waiting, await KeptAsync(db => db.Deliveries.Where(row => row.PersonId == person).Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task After_an_outage_what_was_missed_comes_a_few_at_a_time()
    {
        const long person = First;
        await KeptAsync(async db =>
        {
            await db.Deliveries.Where(row => row.PersonId == person).ExecuteDeleteAsync();
            for (var nth = 0; nth < 7; nth++)
            {
                db.Add(new DeliveryRow
                {
                    Key = $"drop:{nth}",
                    Kind = DeliveryKind.Drop,
                    PersonId = person,
                    About = $"colour-{nth % 4}",
                    DueAt = _due,
                    State = DeliveryState.Unknown,
                    // The last one's time has passed.
                    LapsesAt = _due.AddDays(nth == 6 ? 0 : 7),
                });
            }

            return await db.SaveChangesAsync();
        });
        using var chat = Crowd.Enter(_bot.Url, _connector, person);
        var shown = new List<int>();
        for (var turn = 1; turn <= 4; turn++)
        {
            await Crowd.SayAsync(chat, person, "help");
            shown.Add(chat.Messages.All.Count(message => message.Presses.Any(press => press.Verb is "drop.begin")));
        }

        Assert.Equal([3, 6, 6, 6], shown);
    }

    [Fact]
    public async Task Who_moves_to_another_zone_is_written_to_by_the_clock_there()
    {
        const long person = First;
        using var chat = Crowd.Enter(_bot.Url, _connector, person);
        // In the morning it is night in Los Angeles; what waits is for nine o'clock there, four in the afternoon by UTC and later.
        await SayFromAsync(chat, "America/Los_Angeles");
        await WalkAsync(TimeSpan.FromMinutes(1));
        var waits = await NextAtAsync();
        Assert.InRange(waits, _due.AddHours(7), _due.AddHours(9.6));

        await SayFromAsync(chat, "Europe/Berlin");
        await WalkAsync(TimeSpan.FromHours(1));
        Assert.Equal(DeliveryState.Sent, await KeptAsync(db => db.Deliveries.Where(row => row.PersonId == person).Select(row => row.State).SingleAsync()));

        async Task<DateTimeOffset> NextAtAsync() =>
            (await KeptAsync(db => db.Deliveries.Where(row => row.PersonId == person).Select(row => row.NextAt).SingleAsync()))!.Value;
    }

    [Fact]
    public async Task Of_two_drops_in_one_message_the_one_counts_as_opened_that_was_pressed()
    {
        // Who hasn't written this week gets both in one message.
        var person = await KeptAsync(db => db.People
            .Where(row => row.LastHeardAt < _due && db.Deliveries.Count(delivery => delivery.PersonId == row.Id) == 2)
            .Select(row => row.Id).FirstAsync());
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        await KeptAsync(async db =>
            await db.Deliveries.Where(row => row.PersonId == person && row.About == "colour-1").ExecuteUpdateAsync(set => set.SetProperty(row => row.DropId, one))
            + await db.Deliveries.Where(row => row.PersonId == person && row.About == "colour-2").ExecuteUpdateAsync(set => set.SetProperty(row => row.DropId, two)));
        await WalkAsync(TimeSpan.FromHours(1));
        using var chat = Crowd.Enter(_bot.Url, _connector, person);
        var message = _connector.Of(Crowd.ChatOf(person)).All.Single();
        using var answer = await chat.SendAsync(chat.Activity("message", activity =>
        {
            activity["replyToId"] = message.Id;
            activity["value"] = message.Presses.Single(press => press.Verb is "drop.begin" && (string)press.Data["id"]! == "colour-2").Data.DeepClone();
            activity["conversation"]!["tenantId"] = $"tenant-{person % 20}";
            activity["channelData"]!["tenant"]!["id"] = $"tenant-{person % 20}";
        }));
        answer.EnsureSuccessStatusCode();
        Assert.Equal(two, await KeptAsync(db => db.Attempts.Where(row => row.PersonId == person).Select(row => row.DropId).SingleAsync()));
    }

    private PlaygroundClock Clock => _bot.Services.GetRequiredService<PlaygroundClock>();

    private static async Task SayFromAsync(Hosting.Chat chat, string zone)
    {
        var activity = chat.Activity("message", message =>
        {
            message["text"] = "help";
            message["localTimezone"] = zone;
            message["conversation"]!["tenantId"] = "tenant-1";
            message["channelData"]!["tenant"]!["id"] = "tenant-1";
        });
        using var answer = await chat.SendAsync(activity);
        answer.EnsureSuccessStatusCode();
    }

    private Task WalkAsync(TimeSpan by) => _bot.Services.GetRequiredService<TimeWalk>().AdvanceAsync(by, CancellationToken.None);

    private async Task<T> KeptAsync<T>(Func<EmpathyDb, Task<T>> look)
    {
        await using var db = await _bot.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>().CreateDbContextAsync();
        return await look(db);
    }
}
