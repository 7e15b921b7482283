using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EmpathyBot.Bot.Playground;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Feedback;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Chat = EmpathyBot.Bot.Tests.Hosting.Chat;

namespace EmpathyBot.Bot.Tests.Playground;

/// <summary>What is to come, as <c>GET /playground/due</c> tells it.</summary>
public sealed class DueTests : IAsyncLifetime
{
    private const string News = "has not sent the first one";

    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        _chat = _stage.Enter(person: Cast.Agent.AadObjectId);
        await _chat.BeginAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Where_nothing_is_planned_it_says_so()
    {
        var due = await DueAsync();

        Assert.Equal((0, 0), ((int)due["count"]!, due["due"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_choice_that_leads_to_something_later_tells_what_for_whom_and_when()
    {
        await ChooseAsync(_chat);

        var one = Assert.Single((await DueAsync())["due"]!.AsArray())!;
        Assert.Equal(
            ("outcome", "The wrong blue", "Alex", "agent"),
            ((string)one["kind"]!, (string)one["about"]!, (string)one["for"]!, (string)one["chat"]!));
        Assert.InRange(At(one) - _stage.Clock.GetUtcNow(), TimeSpan.FromDays(5.9), TimeSpan.FromDays(6));
    }

    [Fact]
    public async Task Somebody_who_is_not_of_the_playground_is_told_by_their_own_name()
    {
        var stranger = _stage.Enter();
        await stranger.BeginAsync();
        await ChooseAsync(stranger);

        var one = Assert.Single((await DueAsync())["due"]!.AsArray())!;
        Assert.Equal(("Someone", null), ((string)one["for"]!, (string?)one["chat"]));
    }

    [Fact]
    public async Task Going_to_the_moment_that_it_names_brings_what_waits_for_the_person_s_hours()
    {
        await _stage.RestartAsync(db => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO rhythms ("PersonId", "WorkFrom", "WorkTo", "NudgesUnanswered") SELECT "Id", 840, 960, 0 FROM people"""));
        await ChooseAsync(_chat);

        var at = At((await DueAsync())["due"]![0]!);
        Assert.InRange(at.TimeOfDay, TimeSpan.FromHours(14), TimeSpan.FromHours(14.5));
        await GoAsync(at.AddSeconds(-2));
        Assert.DoesNotContain(News, _chat.LastSaid, StringComparison.Ordinal);
        await GoAsync(at.AddSeconds(1));
        Assert.Contains(News, _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(0, (int)(await DueAsync())["count"]!);
    }

    [Fact]
    public async Task A_nudge_that_is_only_thought_of_comes_at_the_moment_it_names()
    {
        await _chat.PlayToTheEndAsync(new Random(3));
        while ((await DueAsync())["due"]![0] is { } first && (string)first["kind"]! != "nudge")
            await GoAsync(At(first).AddSeconds(1));
        var nudge = (await DueAsync())["due"]![0]!;

        await GoAsync(At(nudge).AddSeconds(1));

        var sent = await _stage.KeptAsync(db => db.Deliveries.SingleAsync(row => row.Kind == DeliveryKind.Nudge && row.State == DeliveryState.Sent));
        Assert.Equal((string)nudge["key"]!, sent.Key);
        Assert.InRange(sent.EndedAt!.Value - At(nudge), TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_nudge_that_would_have_nothing_to_bring_is_not_promised()
    {
        await _chat.PlayToTheEndAsync(new Random(3));
        await _stage.RestartAsync(db => db.Memories.ExecuteUpdateAsync(set => set.SetProperty(row => row.Subject, "left-the-shelf")));

        Assert.DoesNotContain((await DueAsync())["due"]!.AsArray(), one => (string)one!["kind"]! == "nudge");
    }

    [Fact]
    public async Task A_drop_that_a_manager_planned_is_told_for_each_who_gets_it_and_comes_at_the_moment_it_names()
    {
        var team = await TestTeam.WithAsync(_stage, 2);
        await team.Manager.SayAsync("drop");
        var form = team.Manager.Messages.Last;
        await team.Manager.ExecuteAsync(form, form.Press("drop.plan"), data => Fields.Add(form, data));

        var due = (await DueAsync())["due"]!.AsArray();
        Assert.Equal(["Ama Okoro", "Ben Okoro"], due.Select(one => (string)one!["for"]!).Order());
        Assert.All(due, one => Assert.Equal("drop", (string)one!["kind"]!));
        await GoAsync(At(due[0]!).AddSeconds(1));

        var sent = await _stage.KeptAsync(db => db.Deliveries.SingleAsync(row => row.State == DeliveryState.Sent));
        Assert.Equal((string)due[0]!["key"]!, sent.Key);
    }

    [Fact]
    public async Task What_is_to_be_posted_in_a_team_s_channel_is_told_and_comes_at_the_moment_it_names()
    {
        await using var channel = await ChannelStage.WithAsync(stage: await Stage.WithSampleAsync());
        await channel.OfferAsync(at: channel.Now.AddDays(1));
        using var client = new HttpClient { BaseAddress = channel.Stage.Bot.Url };
        var one = Assert.Single((await client.GetFromJsonAsync<JsonNode>("/playground/due"))!["due"]!.AsArray())!;
        Assert.Equal(("thread", "Care Desk"), ((string)one["kind"]!, (string)one["for"]!));
        await channel.WalkAsync(At(one) - channel.Now - TimeSpan.FromSeconds(2));
        Assert.Empty(channel.Cards);
        await channel.WalkAsync(TimeSpan.FromSeconds(3));
        Assert.Single(channel.Cards);
        // Its end.
        one = (await client.GetFromJsonAsync<JsonNode>("/playground/due"))!["due"]!.AsArray().Single(due => (string)due!["kind"]! == "card")!;
        Assert.InRange(At(one) - channel.Now, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task What_waits_for_the_end_of_a_pause_has_no_moment()
    {
        await ChooseAsync(_chat);
        await _stage.RestartAsync(async db =>
        {
            db.Add(new RhythmRow { PersonId = await db.People.Select(row => row.Id).SingleAsync(), PausedAt = _stage.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        });
        await _stage.WalkAsync(TimeSpan.FromDays(7));

        var one = Assert.Single((await DueAsync())["due"]!.AsArray())!;
        Assert.Equal(("outcome", null), ((string)one["kind"]!, (string?)one["at"]));
    }

    [Fact]
    public async Task More_than_the_page_shows_are_counted_and_the_next_stand_first()
    {
        await ChooseAsync(_chat);
        await _stage.RestartAsync(async db =>
        {
            var row = await db.Deliveries.AsNoTracking().SingleAsync();
            for (var days = 1; days <= 11; days++)
                db.Add(new DeliveryRow { Key = $"test:{days}", Kind = DeliveryKind.Drop, PersonId = row.PersonId, DueAt = row.DueAt.AddDays(7 * days), NextAt = row.DueAt.AddDays(7 * days) });
            await db.SaveChangesAsync();
        });

        var due = await DueAsync();

        Assert.Equal(12, (int)due["count"]!);
        var shown = due["due"]!.AsArray();
        Assert.Equal(("outcome", "drop"), ((string)shown[0]!["kind"]!, (string)shown[1]!["kind"]!));
        Assert.Equal(shown.Select(one => At(one!)).Order(), shown.Select(one => At(one!)));
    }

    [Fact]
    public async Task A_host_that_has_only_the_playground_has_nothing_due()
    {
        await using var host = await PlaygroundHost.StartAsync();

        Assert.Equal("""{"count":0,"due":[]}""", await host.Client.GetStringAsync("/playground/due"));
    }

    private static async Task ChooseAsync(Chat chat)
    {
        await chat.PressAsync("dilemma.choose", "send-now");
        using var reason = await chat.SayAsync("She should not wait for our mistake.");
    }

    private async Task<JsonNode> DueAsync()
    {
        using var client = new HttpClient { BaseAddress = _stage.Bot.Url };
        return (await client.GetFromJsonAsync<JsonNode>("/playground/due"))!;
    }

    private async Task GoAsync(DateTimeOffset to)
    {
        using var client = new HttpClient { BaseAddress = _stage.Bot.Url };
        using var answer = await client.PostAsJsonAsync("/playground/clock", new { advance = (to - _stage.Clock.GetUtcNow()).ToString("c") });
        answer.EnsureSuccessStatusCode();
    }

    private static DateTimeOffset At(JsonNode one) => (DateTimeOffset)one["at"]!;
}
