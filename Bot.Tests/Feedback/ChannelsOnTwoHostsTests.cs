using EmpathyBot.Bot.Playground;
using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Outreach;
using EmpathyBot.Scheduling;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>Many channels, looked after by two hosts on one server: each thread is begun once, also where one of them is killed.</summary>
public sealed class ChannelsOnTwoHostsTests : IDisposable
{
    private const int Teams = 60;

    private readonly TemporaryFolder _folder = new();
    private readonly DateTimeOffset _due = Crowd.NextTuesday.AddHours(10);

    public void Dispose() => _folder.Dispose();

    [EndToEndFact(Need.Postgres)]
    public async Task Two_hosts_that_sweep_at_the_same_moment_begin_each_thread_once()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        await using var connector = await ConnectorStub.StartAsync();
        await using var one = await StartAsync(database);
        await using var other = await StartAsync(database);
        await database.KeptAsync(db => FillAsync(db, connector.Url));
        await Task.WhenAll(new[] { one, other }.Select(bot => Task.Run(() => bot.Services.GetRequiredService<Timeline>().RunDueAsync(CancellationToken.None))));

        Assert.All(Enumerable.Range(1, Teams), team => Assert.Single(connector.Of($"19:{team}").All));
        var prompts = await database.KeptAsync(db => db.Prompts.AsNoTracking().ToListAsync());
        Assert.All(prompts, prompt => Assert.Equal((PromptState.Open, connector.Of($"19:{prompt.TeamId}").Last.Id), (prompt.State, prompt.MessageId)));
        Assert.DoesNotContain(one.Log.Lines.Concat(other.Log.Lines), line => line.Level >= LogLevel.Error);
    }

    [EndToEndFact(Need.Postgres)]
    public async Task A_thread_that_a_killed_host_may_have_begun_is_not_begun_again_and_its_writer_hears_so()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        await using var connector = await ConnectorStub.StartAsync();
        await using var other = await StartAsync(database);
        var scheduler = await other.Services.GetRequiredKeyedService<ISchedulerFactory>(SchedulingServices.Scheduler).GetScheduler();
        await scheduler.Standby();
        await database.KeptAsync(db => FillAsync(db, connector.Url));
        var begun = 0;
        connector.GoesWrongInChannel = _ => Interlocked.Increment(ref begun) > 0 ? new Mishap { Status = 200, Arrives = true, Late = TimeSpan.FromSeconds(20) } : null;
        using (var bot = await BotProcess.StartAsync(new() { ["Storage__Folder"] = _folder.Path, ["Storage__Database"] = database.Address }))
        {
            await Patience.UntilAsync(() => Volatile.Read(ref begun) >= 8);
            await bot.KillAsync();
        }

        connector.GoesWrongInChannel = _ => null;
        var cut = await database.KeptAsync(db => db.ChannelDeliveries.Where(row => row.State == DeliveryState.Sending).Select(row => row.PromptId!.Value).ToListAsync());
        Assert.NotEmpty(cut);
        // As long as it might be alive nobody touches what it holds.
        await other.Services.GetRequiredService<PlaygroundClock>().AdvanceAsync(TimeSpan.FromMinutes(2));
        await other.Services.GetRequiredService<TimeWalk>().AdvanceAsync(TimeSpan.FromMinutes(5), CancellationToken.None);

        Assert.All(Enumerable.Range(1, Teams), team => Assert.Single(connector.Of($"19:{team}").All));
        var prompts = await database.KeptAsync(db => db.Prompts.AsNoTracking().ToListAsync());
        Assert.All(prompts, prompt => Assert.Equal((PromptState.Open, cut.Contains(prompt.Id)), (prompt.State, prompt.MessageId is null)));
        Assert.Equal(cut.Count, await database.KeptAsync(db => db.Deliveries.CountAsync(row => row.Kind == DeliveryKind.OfferNews && row.Step == (int)OfferNews.Uncertain)));
        Assert.Equal(Teams - cut.Count, await database.KeptAsync(db => db.Deliveries.CountAsync(row => row.Kind == DeliveryKind.OfferTold && row.Step == (int)OfferNews.Posted)));
    }

    // In one folder, so that their clocks agree.
    private async Task<RunningBot> StartAsync(PrivateDatabase database)
    {
        var bot = await RunningBot.StartAsync(_folder.Path, new() { ["Storage:Database"] = database.Address });
        var by = _due - bot.Services.GetRequiredService<PlaygroundClock>().GetUtcNow();
        if (by > TimeSpan.Zero)
            await bot.Services.GetRequiredService<TimeWalk>().AdvanceAsync(by, CancellationToken.None);
        return bot;
    }

    private async Task<int> FillAsync(EmpathyDb db, string connector)
    {
        for (var team = 1; team <= Teams; team++)
        {
            var id = Guid.NewGuid();
            db.Add(new TeamRow { Id = team, ChannelId = "msteams", TeamId = $"19:{team}", Tenant = $"t{team}", ServiceUrl = connector, BotId = "28:bot", ReadAt = _due });
            db.Add(new PersonRow { Id = team, Tenant = $"t{team}", ObjectId = $"o{team}", FirstSeenAt = _due });
            db.Add(new MemberRow { TeamId = team, PersonId = team });
            db.Add(new PromptRow
            {
                Id = id,
                PersonId = team,
                TeamId = team,
                Source = PromptSource.Drill,
                AttemptId = Guid.NewGuid(),
                Step = 0,
                IsNamed = true,
                IsForOne = false,
                Text = "I will call you at four.",
                OfferedAt = _due,
                PostAt = _due,
                State = PromptState.Planned,
                Version = 1,
            });
            db.Add(new ChannelDeliveryRow
            {
                Key = ChannelDeliveryKeys.Prompt(id), Kind = ChannelDeliveryKind.Prompt, TeamId = team, PromptId = id, DueAt = _due, NextAt = _due,
            });
        }

        return await db.SaveChangesAsync();
    }
}
