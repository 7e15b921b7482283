using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>Whose turn it is, by what is kept of a team.</summary>
public sealed class WhoseTurnTests : IAsyncLifetime
{
    private ChannelStage _stage = null!;

    public async Task InitializeAsync() => _stage = await OfferStage.OpenAsync(4);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Two_others_are_asked_and_next_time_the_third()
    {
        var first = (await AskAsync(await _stage.OfferAsync(at: Later))).Select(one => one.Id).ToList();
        Assert.Equal(2, first.Count);
        Assert.DoesNotContain(await _stage.PersonAsync(0), first);

        var posted = await _stage.PostAsync();
        var asked = await _stage.Stage.KeptAsync(db => db.PromptAsks.Where(row => row.PromptId == posted).Select(row => row.PersonId).ToListAsync());
        await _stage.WalkAsync(TimeSpan.FromDays(2));
        var next = (await AskAsync(await _stage.OfferAsync(writer: 0, at: Later))).Select(one => one.Id).ToList();
        Assert.Contains(next, id => !asked.Contains(id));
    }

    [Fact]
    public async Task Who_is_paused_or_has_had_their_day_or_is_not_reached_is_left_in_peace()
    {
        var prompt = await _stage.OfferAsync(at: Later);
        var (ben, chioma, dario) = (await _stage.PersonAsync(1), await _stage.PersonAsync(2), await _stage.PersonAsync(3));
        await _stage.Team.People[1].SayAsync("pause until Friday");
        Assert.Equal([chioma, dario], (await AskAsync(prompt)).Select(one => one.Id).Order());

        await _stage.KeepAsync(db => db.AddRange(Enumerable.Range(0, 2).Select(nth => new DeliveryRow
        {
            Key = $"nudge:{nth}", Kind = DeliveryKind.Nudge, PersonId = chioma, DueAt = _stage.Now, State = DeliveryState.Sent, EndedAt = _stage.Now,
        })));
        Assert.Equal([dario], (await AskAsync(prompt)).Select(one => one.Id));

        await _stage.KeepAsync(db => db.People.Single(row => row.Id == dario).GoneAt = _stage.Now);
        Assert.Empty(await AskAsync(prompt));
    }

    [Fact]
    public async Task Nobody_is_asked_outside_their_hours()
    {
        var prompt = await _stage.OfferAsync(at: Later);
        await _stage.Team.People[1].SayAsync("quiet hours 10:00-12:00");
        Assert.DoesNotContain(await _stage.PersonAsync(1), (await AskAsync(prompt)).Select(one => one.Id));
        Assert.Empty(await AskAsync(prompt, _stage.Now.AddHours(9)));
    }

    [Fact]
    public async Task Who_comes_later_is_new_for_a_week_and_who_was_there_never_was()
    {
        Assert.All(await _stage.Stage.KeptAsync(db => db.Members.ToListAsync()), member => Assert.Null(member.SinceAt));
        var greta = _stage.Stage.Enter();
        greta.Name = "Greta Okoro";
        using var installed = await greta.InstallAsync();
        await _stage.Team.JoinAsync(greta);
        var since = await _stage.Stage.KeptAsync(db => db.Members.Where(row => row.SinceAt != null).Select(row => row.SinceAt).SingleAsync());
        Assert.Equal(_stage.Now, since!.Value, TimeSpan.FromMinutes(1));

        var id = await _stage.Stage.KeptAsync(db => db.People.Where(row => row.ObjectId == greta.Person).Select(row => row.Id).SingleAsync());
        foreach (var person in _stage.Team.People.Skip(2))
            await person.SayAsync("pause until 20 December");
        var prompt = await _stage.OfferAsync(at: Later);
        Assert.DoesNotContain(id, (await AskAsync(prompt)).Select(one => one.Id));
        Assert.Contains(id, (await AskAsync(prompt, _stage.Now.AddDays(7).AddMinutes(1))).Select(one => one.Id));
    }

    [Fact]
    public async Task Notes_on_what_had_no_name_tell_nothing_of_whose_turn_it_is()
    {
        var before = await NextAsync();
        var prompt = await _stage.OfferAsync(writer: 1, at: Later, named: false);
        foreach (var giver in new[] { 0, 2, 3 })
            await _stage.NoteAsync(prompt, giver);
        foreach (var giver in new[] { 0, 2, 3 })
            Assert.DoesNotContain(await NextAsync(), one => one.Reason is AskReason.HasReceived);
        Assert.Equal(2, before.Count);
    }

    private DateTimeOffset Later => _stage.Now.AddDays(30);

    private async Task<IReadOnlyList<Asked>> AskAsync(Guid prompt, DateTimeOffset? at = null) =>
        await Turns.FindAsync(await TeamAsync(), await _stage.PromptAsync(prompt), at ?? _stage.Now, CancellationToken.None);

    private async Task<IReadOnlyList<Asked>> NextAsync() => await Turns.FindNextAsync(await TeamAsync(), _stage.Now, CancellationToken.None);

    private WhoseTurn Turns => _stage.Stage.Bot.Services.GetRequiredService<WhoseTurn>();

    private Task<TeamRow> TeamAsync() => _stage.Stage.KeptAsync(db => db.Teams.AsNoTracking().SingleAsync());
}
