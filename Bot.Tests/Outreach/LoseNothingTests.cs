using System.Collections.Concurrent;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>Many deliveries through a channel that answers with everything that channels answer: each arrives once, or ends and says why.</summary>
public sealed class LoseNothingTests : IAsyncLifetime
{
    private const int Tenants = 20;
    private const int People = 400;

    private readonly ConcurrentDictionary<string, int> _arrived = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _maybe = new(StringComparer.Ordinal);
    private readonly Random _random = new(11);
    private Stage _stage = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        _stage.Connector.Fault = Fault;
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Every_row_ends_and_what_was_sent_arrived_exactly_once()
    {
        await _stage.RestartAsync(FillAsync);
        await _stage.WalkAsync(TimeSpan.FromHours(6));
        await _stage.WalkAsync(TimeSpan.FromDays(1));

        var rows = await _stage.KeptAsync(db => db.Deliveries.AsNoTracking().ToListAsync());
        Assert.Equal(People, rows.Count);
        Assert.All(rows, row => Assert.True(row.State > DeliveryState.Sending, $"{row.Key} is {row.State}: {row.Reason}"));
        foreach (var row in rows)
        {
            var chat = $"a:{row.PersonId}";
            var (sure, maybe) = (_arrived.GetValueOrDefault(chat), _maybe.GetValueOrDefault(chat));
            switch (row.State)
            {
                case DeliveryState.Sent:
                    Assert.Equal((1, 0), (sure, maybe));
                    break;
                case DeliveryState.Unknown:
                    Assert.Equal((0, 1), (sure, maybe));
                    break;
                default:
                    Assert.Equal((0, 0), (sure, maybe));
                    Assert.NotNull(row.Reason);
                    break;
            }
        }

        Assert.Contains(rows, row => row.State is DeliveryState.Sent);
        Assert.Contains(rows, row => row.State is DeliveryState.Unknown);
    }

    [Fact]
    public async Task A_host_that_died_while_it_sent_leaves_what_is_not_sent_again()
    {
        await _stage.RestartAsync(async db =>
        {
            await FillAsync(db);
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Sending));
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptBy, "another").SetProperty(row => row.SweptUntil, _stage.Clock.GetUtcNow().AddMinutes(1)));
        });
        // Where other hosts may be at work, one that is silent is waited for until its lease has ended.
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        Assert.True(await _stage.KeptAsync(db => db.Deliveries.AllAsync(row => row.State == DeliveryState.Unknown)));
        Assert.Empty(_arrived);
    }

    [Fact]
    public async Task Who_wrote_while_nobody_knew_yet_what_a_dead_host_left_is_shown_it_when_they_write_again()
    {
        const int person = 7;
        _stage.Connector.Fault = _ => null;
        await _stage.KeptAsync(async db =>
        {
            await FillAsync(db);
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Sending));
            return await db.People.ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptBy, "another").SetProperty(row => row.SweptUntil, _stage.Clock.GetUtcNow().AddMinutes(1)));
        });
        using var chat = Crowd.Enter(_stage.Bot.Url, _stage.Connector, person);
        await Crowd.SayAsync(chat, person, "help");
        Assert.DoesNotContain(chat.Messages.All.SelectMany(message => message.Presses), press => press.Verb is "drop.begin");

        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        await Crowd.SayAsync(chat, person, "help");
        await Crowd.SayAsync(chat, person, "help");
        Assert.Single(chat.Messages.All.SelectMany(message => message.Presses), press => press.Verb is "drop.begin");
    }

    private int? Fault(HttpRequest request)
    {
        var chat = (string)request.RouteValues["conversation"]!;
        int roll;
        lock (_random)
            roll = _random.Next(100);
        switch (roll)
        {
            case < 5:
                return 429;
            case < 10:
                return 412;
            case < 15:
                return 502;
            case < 20:
                return 503;
            case < 24:
                _maybe.AddOrUpdate(chat, 1, (_, count) => count + 1);
                return 500;
            case < 28:
                _maybe.AddOrUpdate(chat, 1, (_, count) => count + 1);
                return 504;
            case < 30:
                return 403;
            default:
                _arrived.AddOrUpdate(chat, 1, (_, count) => count + 1);
                return null;
        }
    }

    private async Task FillAsync(EmpathyDb db)
    {
        var now = _stage.Clock.GetUtcNow();
        for (var id = 1; id <= People; id++)
        {
            db.Add(new ConversationRow
            {
                Id = id,
                ChannelId = "msteams",
                ConversationId = $"a:{id}",
                Type = ConversationRow.Personal,
                ServiceUrl = _stage.Connector.Url,
                BotId = "28:bot",
                TenantId = $"tenant-{id % Tenants}",
            });
            db.Add(new PersonRow { Id = id, Tenant = $"tenant-{id % Tenants}", ObjectId = $"o{id}", FirstSeenAt = now, ChatId = id, LastHeardAt = now });
            db.Add(new DeliveryRow
            {
                Key = $"drop:{id}",
                Kind = DeliveryKind.Drop,
                PersonId = id,
                About = "shipping",
                DueAt = now.AddHours(-2),
                NextAt = now.AddHours(-2),
            });
        }

        await db.SaveChangesAsync();
    }
}
