using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>Heavy dilemmas: asked before, rationed, and left alone by who wants none.</summary>
public sealed class HeavyTests : IAsyncLifetime
{
    private const string Begin = "Before you open it";

    private Stage _stage = null!;
    private Chat _ama = null!;

    public async Task InitializeAsync()
    {
        _stage = await SafetyStage.StageAsync(
            SafetyStage.Contact,
            [
                SafetyStage.Light("light-one", "A light one"), SafetyStage.Light("light-two", "Another light one", difficulty: 2),
                SafetyStage.Heavy("heavy-one", "A heavy one", "bereavement"), SafetyStage.Heavy("heavy-two", "Another heavy one", "illness"),
            ],
            new Dictionary<string, string?> { ["Practice:HeavyPerWeek"] = "1" });
        _ama = await _stage.MeetAsync("Ama");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Before_it_opens_there_is_another_one_not_today_none_of_this_kind_and_somebody_to_talk_to()
    {
        await _ama.SayAsync("practice heavy-one");
        string[] offered = ["Another one", "Not today", "None of this kind", "Talk to someone"];
        Assert.All(offered, title => Assert.Contains(_ama.Open.Presses, press => press.Title == title));
        await _ama.PressAsync("dilemma.skip", "nothing");
        Assert.Empty(_ama.OpenCards);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Attempts.CountAsync()));
    }

    [Fact]
    public async Task Asking_for_a_person_leaves_the_brief_as_it_is()
    {
        await _stage.MeetAsync("Femi", SafetyStage.Femi);
        await _ama.SayAsync("practice heavy-one");
        var became = await _ama.TouchAsync("safety.talk");
        Assert.Contains("None of this kind", became.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("One press sends them your name", _ama.LastSaid, StringComparison.Ordinal);
        Assert.Single(_ama.OpenCards);
    }

    [Fact]
    public async Task None_of_this_kind_holds_until_the_settings_undo_it()
    {
        await _ama.SayAsync("practice heavy-one");
        await _ama.PressAsync("dilemma.skip", "kind");
        Assert.DoesNotContain(Begin, _ama.Open.Said, StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Attempts.CountAsync(row => row.DilemmaId == "heavy-one")));

        await _stage.RestartAsync();
        await _ama.SayAsync("practice heavy-one");
        Assert.True(_ama.HasHeard("you wanted none of those"));
        Assert.DoesNotContain(Begin, _ama.Open.Said, StringComparison.Ordinal);
        await _ama.SayAsync("practice heavy-two");
        Assert.Contains(Begin, _ama.Open.Said, StringComparison.Ordinal);

        await _ama.SayAsync("settings");
        var became = await _ama.TouchAsync("settings.bringback");
        Assert.DoesNotContain("bereavement", became.ToJsonString(), StringComparison.Ordinal);
        await _ama.SayAsync("practice heavy-one");
        Assert.Contains(Begin, _ama.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_share_a_lighter_one_comes_with_a_day_and_asked_once_more_it_comes()
    {
        await _ama.BeginAsync("heavy-one");
        await _ama.SayAsync("practice heavy-two");
        Assert.True(_ama.HasHeard("you have had your share for now. There is room again from"));
        Assert.DoesNotContain(Begin, _ama.Open.Said, StringComparison.Ordinal);
        await _ama.SayAsync("practice heavy-two");
        Assert.Contains("Another heavy one", _ama.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_seven_days_there_is_room_again()
    {
        await _ama.BeginAsync("heavy-one");
        await _stage.WalkAsync(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        await _ama.SayAsync("practice heavy-two");
        Assert.Contains("Another heavy one", _ama.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_only_looked_at_takes_nothing_of_the_share()
    {
        await _ama.SayAsync("practice heavy-one");
        await _ama.PressAsync("dilemma.skip", "nothing");
        await _ama.SayAsync("practice heavy-two");
        Assert.Contains("Another heavy one", _ama.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drop_brings_no_heavy_one_beyond_the_share()
    {
        await using var stage = await SafetyStage.StageAsync(
            SafetyStage.Contact,
            [SafetyStage.Light("light-one", "A light one"), SafetyStage.Heavy("heavy-one", "A heavy one", "bereavement"), SafetyStage.Heavy("heavy-two", "Another heavy one", "illness")],
            new Dictionary<string, string?> { ["Practice:HeavyPerWeek"] = "1" });
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(9));
        var team = await TestTeam.WithAsync(stage, 2);
        await team.People[0].BeginAsync("heavy-one");
        var due = stage.Clock.GetUtcNow().AddMinutes(1);
        await stage.RestartAsync(async db =>
        {
            foreach (var person in await db.People.Where(row => row.ObjectId == team.People[0].Person || row.ObjectId == team.People[1].Person).ToListAsync())
                db.Add(new DeliveryRow { Key = $"drop:{person.Id}", Kind = DeliveryKind.Drop, PersonId = person.Id, About = "heavy-two", DueAt = due, NextAt = due });
            await db.SaveChangesAsync();
        });
        await stage.WalkAsync(TimeSpan.FromHours(3));
        Assert.False(team.People[0].HasHeard("Another heavy one"));
        Assert.True(team.People[1].HasHeard("Another heavy one"));
        Assert.Equal(1, await stage.KeptAsync(db => db.Deliveries.CountAsync(row => row.State == DeliveryState.Skipped && row.Reason == "Nothing heavy goes to this person now.")));
    }

    [Theory]
    [InlineData(0, 2, null)]
    [InlineData(1, 2, null)]
    [InlineData(2, 2, 7)]
    [InlineData(3, 2, 8)]
    public void There_is_room_once_the_oldest_that_fills_it_is_a_week_old(int had, int most, int? day)
    {
        var first = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var free = HeavyShare.FreeAt([.. Enumerable.Range(0, had).Select(days => first.AddDays(days))], most);
        Assert.Equal(day is { } after ? first.AddDays(after) : null, free);
    }

    [Fact]
    public void With_no_share_there_is_never_room() => Assert.Equal(DateTimeOffset.MaxValue, HeavyShare.FreeAt([], 0));
}
