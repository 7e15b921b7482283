using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.OwnData;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drops;

/// <summary>Whoever plans practice learns of nobody what they did, not even from two looks at it or from two drops.</summary>
public sealed class DropPrivacyTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(11));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task How_many_it_was_for_is_the_same_whoever_paused_or_blocked_the_bot()
    {
        var team = await TestTeam.WithAsync(_stage, 6);
        await team.People[1].SayAsync("pause");
        await Fields.PressAsync(team.People[1], team.People[1].Messages.Last, "settings.pause", id: "without-end");
        using var blocked = await team.People[2].RemoveAsync();
        await SendOutAsync(team);

        Assert.Equal(4, await _stage.KeptAsync(db => db.Deliveries.CountAsync(row => row.State == DeliveryState.Sent)));
        Assert.Contains("Planned for 6 people besides managers. Fewer than five opened it", await ListAsync(team), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_of_a_few_has_met_or_blocked_the_bot_is_not_told()
    {
        var team = await TestTeam.WithAsync(_stage, 3, strangers: 1);
        using var blocked = await team.People[2].RemoveAsync();
        await team.Manager.SayAsync("drop tomorrow 9:30");
        Assert.DoesNotContain("have not met me", team.Manager.LastSaid, StringComparison.Ordinal);
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.look", fields => Fields.Name(fields, "Chioma"));
        Assert.DoesNotContain("have not met me", team.Manager.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_it_is_told_how_many_have_never_met_the_bot_not_who_blocked_it()
    {
        var team = await TestTeam.WithAsync(_stage, 5, strangers: 5);
        using var blocked = await team.People[2].RemoveAsync();
        await team.Manager.SayAsync("drop tomorrow 9:30");
        Assert.Contains("5 of them have not met me yet", team.Manager.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_went_out_to_few_says_no_more_even_where_it_reached_nobody()
    {
        var team = await TestTeam.WithAsync(_stage, 1);
        using var blocked = await team.People[0].RemoveAsync();
        await SendOutAsync(team);
        Assert.Contains("Sent to whoever could be reached.", await ListAsync(team), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_who_is_in_the_team_is_not_counted_and_a_drop_has_one_figure()
    {
        var team = await TestTeam.WithAsync(_stage, 5, withManager: true);
        await SendOutAsync(team);
        Assert.Contains("Planned for 5 people besides managers.", await ListAsync(team), StringComparison.Ordinal);
        var drop = await _stage.KeptAsync(db => db.Drops.SingleAsync());
        Assert.Equal([$"drop:{drop.Id:N}"], await _stage.KeptAsync(db => db.Figures.Select(row => row.Key).ToListAsync()));
    }

    [Fact]
    public async Task With_a_manager_as_the_fifth_there_are_no_figures()
    {
        var team = await TestTeam.WithAsync(_stage, 4, withManager: true);
        await SendOutAsync(team);
        Assert.Contains("Sent to whoever could be reached.", await ListAsync(team), StringComparison.Ordinal);
        Assert.DoesNotContain("opened", await ListAsync(team), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_team_finds_hard_stays_until_five_people_have_practised_since()
    {
        var team = await TestTeam.WithAsync(_stage, 6);
        await RememberAsync("same-sum-twice", 1, people: 5);
        await RememberAsync("third-card", 2, people: 6);
        Assert.Equal("billing", await HardAsync(team));

        await _stage.WalkAsync(TimeSpan.FromHours(1));
        for (var person = 0; person < 5; person++)
        {
            Assert.Equal("billing", await HardAsync(team));
            await PractiseAsync(person);
        }

        Assert.Equal("shipping", await HardAsync(team));
    }

    [Fact]
    public async Task That_nothing_is_hard_stays_as_long()
    {
        var team = await TestTeam.WithAsync(_stage, 5);
        await RememberAsync("same-sum-twice", 3, people: 5);
        Assert.Null(await HardAsync(team));
        await PractiseAsync(0);
        await _stage.KeptAsync(db => db.Memories.Where(row => row.Subject == "same-sum-twice").ExecuteUpdateAsync(set => set.SetProperty(row => row.Rating, 1)));
        Assert.Null(await HardAsync(team));
    }

    [Fact]
    public async Task A_manager_s_own_practice_is_not_reckoned_in()
    {
        var team = await TestTeam.WithAsync(_stage, 4, withManager: true);
        await RememberAsync("same-sum-twice", 1, people: 4);
        var manager = await _stage.KeptAsync(db => db.People.Where(row => row.ObjectId == TestTeam.ManagerId).Select(row => row.Id).SingleAsync());
        await RememberAsync("same-sum-twice", 1, manager);
        Assert.Null(await HardAsync(team));
    }

    [Fact]
    public async Task Who_was_forgotten_is_in_no_figure_from_its_next_publication_on()
    {
        var team = await TestTeam.WithAsync(_stage, 6);
        await RememberAsync("same-sum-twice", 1, people: 5);
        await RememberAsync("third-card", 2, people: 6);
        Assert.Equal("billing", await HardAsync(team));

        // Published before: it stays as it is, and tells on nobody who goes.
        await team.People[0].ForgetAsync();
        await _stage.ErasedAsync();
        Assert.Equal("billing", await HardAsync(team));

        // The next one counts four who met that, where the same with the sixth would count five.
        await _stage.WalkAsync(TimeSpan.FromHours(1));
        foreach (var person in (await PeopleAsync()).Take(5))
            await SetAsync(person, "third-card", 2, _stage.Clock.GetUtcNow());
        Assert.Equal("shipping", await HardAsync(team));
    }

    [Fact]
    public async Task One_person_counts_once_however_many_they_met()
    {
        var team = await TestTeam.WithAsync(_stage, 5);
        var one = (await PeopleAsync())[0];
        foreach (var subject in new[] { "same-sum-twice", "third-card", "the-other-line", "red-at-the-gate" })
            await RememberAsync(subject, 1, one);
        Assert.Null(await HardAsync(team));
    }

    private async Task SendOutAsync(TestTeam team)
    {
        await team.Manager.SayAsync("drop the-other-line tomorrow 9:30");
        await Fields.PressAsync(team.Manager, team.Manager.Messages.Last, "drop.plan");
        await _stage.WalkAsync(TimeSpan.FromHours(30));
    }

    private static async Task<string> ListAsync(TestTeam team)
    {
        await team.Manager.SayAsync("drops");
        return team.Manager.LastSaid;
    }

    // As the card says it, without the words around it.
    private static async Task<string?> HardAsync(TestTeam team)
    {
        const string lead = "What the team finds hard";
        await team.Manager.SayAsync("drop tomorrow 9:30");
        var line = team.Manager.LastSaid.Split('\n').First(line => line.StartsWith(lead, StringComparison.Ordinal))[lead.Length..];
        return line.StartsWith(": ", StringComparison.Ordinal) ? line[2..line.IndexOf(',', StringComparison.Ordinal)] : null;
    }

    private async Task RememberAsync(string subject, int rating, int people)
    {
        foreach (var person in (await PeopleAsync()).Take(people))
            await RememberAsync(subject, rating, person);
    }

    private Task<List<long>> PeopleAsync() =>
        _stage.KeptAsync(db => db.People.Where(row => row.ObjectId != TestTeam.ManagerId).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());

    private Task<int> RememberAsync(string subject, int rating, long person) => _stage.KeptAsync(db =>
    {
        var now = _stage.Clock.GetUtcNow();
        db.Add(new MemoryRow
        {
            PersonId = person, Kind = MemoryKind.Dilemma, Subject = subject, Stability = 3, Difficulty = 5, Rating = rating, ReviewedAt = now.AddDays(-1), DueAt = now.AddDays(90), Reviews = 1,
        });
        return db.SaveChangesAsync();
    });

    // What was hard goes well now, and what went well before is hard.
    private async Task PractiseAsync(int nth)
    {
        var person = (await PeopleAsync())[nth];
        var now = _stage.Clock.GetUtcNow();
        await SetAsync(person, "same-sum-twice", 4, now);
        await SetAsync(person, "third-card", 1, now);
    }

    private Task<int> SetAsync(long person, string subject, int rating, DateTimeOffset now) => _stage.KeptAsync(db =>
        db.Memories.Where(row => row.PersonId == person && row.Subject == subject)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Rating, rating).SetProperty(row => row.ReviewedAt, now)));
}
