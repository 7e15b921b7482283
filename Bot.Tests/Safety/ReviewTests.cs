using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.OwnData;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>Reviews: each tenant's own, never stuck, and about no more than was read.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private const string Listed = "What was flagged";

    private Stage _stage = null!;
    private List<Chat> _people = [];

    public async Task InitializeAsync()
    {
        _stage = await SafetyStage.StageAsync(Sample.Text, SafetyStage.Light("other-one", "The other blue"));
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        foreach (var name in new[] { "Ama", "Ben", "Chioma", "Dario" })
            _people.Add(await _stage.MeetAsync(name));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task What_one_tenant_flags_takes_nothing_from_another_and_is_read_by_nobody_there()
    {
        var femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        var (elsewhere, reviewer) = (Elsewhere("Elif"), Elsewhere("Greta", SafetyStage.Greta));
        foreach (var chat in new[] { elsewhere, reviewer })
        {
            await chat.InstallAsync();
            await chat.SayAsync("progress");
        }

        await elsewhere.BeginAsync("wrong-colour");
        await FlaggedByAsync(_people.Take(3), "A line for our own");
        Assert.Single(elsewhere.OpenCards);
        await elsewhere.PressAsync("dilemma.choose", "send-now");
        Assert.False(elsewhere.HasHeard("It isn’t about anything you did"));
        await _people[3].SayAsync("practice wrong-colour");
        Assert.Contains("off the shelf for now", _people[3].LastSaid, StringComparison.Ordinal);

        // Flagged there too, it counts there alone.
        await elsewhere.FlagAsync(line: "Something else");
        Assert.False(elsewhere.HasHeard("Enough people have said so"));
        Assert.Equal(2, await _stage.KeptAsync(db => db.Flagged.CountAsync()));
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.True(femi.HasHeard("A line for our own"));
        Assert.False(femi.HasHeard("Something else"));
        Assert.True(reviewer.HasHeard("Something else"));
        Assert.False(reviewer.HasHeard("A line for our own"));
        await reviewer.TouchAsync("safety.review.off");
        Assert.Equal([FlaggedState.Withdrawn, FlaggedState.KeptOff], (await _stage.KeptAsync(db => db.Flagged.Select(row => row.State).ToListAsync())).Order());
    }

    [Fact]
    public async Task A_withdrawal_that_nobody_could_be_told_of_is_reminded_of_once_a_day_as_soon_as_somebody_can_be_reached()
    {
        await FlaggedByAsync(_people.Take(3));
        Assert.True(_people[0].HasHeard("I can reach nobody yet who reviews flags"));
        foreach (var author in _people.Take(3))
            await author.ForgetAsync();
        await _stage.ErasedAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(1));

        var femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Equal(1, femi.TimesHeard(Listed));
        Assert.StartsWith("Practice", femi.Messages.Last.Summary, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Equal(2, femi.TimesHeard(Listed));
        await femi.TouchAsync("safety.review");
        Assert.Contains("There is no flag to show right now.", femi.LastSaid, StringComparison.Ordinal);

        await femi.TouchAsync("safety.review.back");
        await _people[3].SayAsync("practice wrong-colour");
        Assert.Single(_people[3].OpenCards);
        await _stage.WalkAsync(TimeSpan.FromHours(48));
        Assert.Equal(2, femi.TimesHeard(Listed));
    }

    [Fact]
    public async Task A_word_shows_what_waits_at_any_time_and_to_reviewers_alone()
    {
        var femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        await femi.SayAsync("reviews");
        Assert.Contains("Nothing waits for you right now.", femi.LastSaid, StringComparison.Ordinal);
        await FlaggedByAsync(_people.Take(3), "Not for today");
        await femi.SayAsync("Reviews.");
        Assert.Contains("The wrong blue", femi.LastSaid, StringComparison.Ordinal);
        await femi.TouchAsync("safety.review");
        // That it left the shelf is seen by everybody; who may have been at it is not to be worked out today.
        Assert.DoesNotContain("Not for today", femi.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain(femi.Messages.Last.Presses, press => press.Verb == "safety.review.back");

        await _people[3].SayAsync("reviews");
        Assert.Contains("This is for those who review", _people[3].LastSaid, StringComparison.Ordinal);
        var list = femi.Offering("safety.review");
        await _people[3].ExecuteAsync(list, list.Press("safety.review"));
        Assert.False(_people[3].HasHeard("off the shelf by itself"));

        await _stage.WalkAsync(TimeSpan.FromHours(24));
        await femi.TouchAsync("safety.review.off");
        await femi.SayAsync("reviews");
        Assert.Contains("off the shelf, as one of you decided", femi.LastSaid, StringComparison.Ordinal);
        await femi.TouchAsync("safety.review");
        await femi.TouchAsync("safety.review.back");
        Assert.Equal(FlaggedState.OnShelf, await StateAsync());
    }

    [Fact]
    public async Task A_review_settles_what_its_card_showed_and_leaves_what_came_since()
    {
        var femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        await _people[3].EndAsync("wrong-colour", isGood: true);
        await FlaggedByAsync(_people.Take(3));
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        await _people[3].FlagAsync(line: "Later than the others");
        await femi.TouchAsync("safety.review.off");
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.All(_people.Take(3), person => Assert.Equal(1, person.TimesHeard("It has been reviewed")));
        Assert.False(_people[3].HasHeard("It has been reviewed"));

        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Contains("Later than the others", femi.Offering("safety.review.back").Said, StringComparison.Ordinal);
        Assert.Contains("One person has flagged it", femi.Offering("safety.review.back").Said, StringComparison.Ordinal);
        await femi.TouchAsync("safety.review.back");
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, _people[3].TimesHeard("It has been reviewed"));
    }

    [Fact]
    public async Task An_older_card_settles_nothing_once_more_can_be_read()
    {
        var femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        await FlaggedByAsync(_people.Take(1));
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        var older = femi.Offering("safety.review.back");
        await FlaggedByAsync(_people.Skip(1).Take(1), "Read this too");
        await _stage.WalkAsync(TimeSpan.FromHours(24));

        var became = await femi.ExecuteAsync(older, older.Press("safety.review.back"));
        Assert.Contains("Read this too", became.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, await _stage.KeptAsync(db => db.Flagged.Select(row => row.Reviews).SingleAsync()));
        await femi.TouchAsync("safety.review.back");
        Assert.Equal(1, await _stage.KeptAsync(db => db.Flagged.Select(row => row.Reviews).SingleAsync()));
    }

    [Fact]
    public async Task Flagged_again_it_counts_once_and_the_new_line_is_kept()
    {
        var femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        var ama = _people[0];
        await ama.SayAsync("practice wrong-colour");
        await ama.SayAsync("flag");
        var card = ama.Offering("safety.flag.send");
        await ama.ExecuteAsync(card, card.Press("safety.flag.send", "hurt"));
        var press = ama.ExecuteOf(card, card.Press("safety.flag.send", "hurt"), data => data["line"] = "A second thought");
        await ama.SendAsync(press);
        await ama.SendAsync(press);
        var again = await ama.ExecuteAsync(card, card.Press("safety.flag.send", "hurt"), data => data["line"] = "A second thought");
        Assert.Contains("it counts once", again.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(2, await _stage.KeptAsync(db => db.Flags.CountAsync()));
        await ama.SayAsync("practice wrong-colour");
        await ama.FlagAsync("unfair");
        Assert.True(ama.HasHeard("together that counts once"));

        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Contains("One person has flagged it", femi.Offering("safety.review.back").Said, StringComparison.Ordinal);
        Assert.Contains("A second thought", femi.Offering("safety.review.back").Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_has_flagged_comes_back_to_them_only_where_they_ask_for_it_until_it_is_reviewed_as_fine()
    {
        var femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        var ama = _people[0];
        await ama.BeginAsync("wrong-colour");
        await ama.FlagAsync();
        await ama.SayAsync("resume");
        Assert.Empty(ama.OpenCards);
        for (var time = 0; time < 3; time++)
        {
            await ama.SayAsync(time == 1 ? "practice shipping" : "practice");
            Assert.Contains("The other blue", ama.Open.Said, StringComparison.Ordinal);
            await ama.PressAsync("dilemma.skip", "another");
            Assert.DoesNotContain(ama.OpenCards, card => card.Said.Contains("The wrong blue", StringComparison.Ordinal));
            await ama.SayAsync("stop");
        }

        await ama.SayAsync("practice wrong-colour");
        Assert.Contains("The wrong blue", ama.Open.Said, StringComparison.Ordinal);
        await ama.PressAsync("dilemma.begin");
        await ama.PlayToTheEndAsync(new Random(1));
        await _stage.WalkAsync(TimeSpan.FromDays(30));
        Assert.DoesNotContain(ama.Messages.All, message => message.Summary == "Practice: something worth another go");

        await femi.SayAsync("reviews");
        await femi.TouchAsync("safety.review");
        await femi.TouchAsync("safety.review.back");
        await _stage.WalkAsync(TimeSpan.FromDays(10));
        Assert.Contains(ama.Messages.All, message => message.Summary == "Practice: something worth another go");
    }

    [Fact]
    public async Task A_press_to_flag_what_is_not_known_any_more_is_about_nothing_else()
    {
        var ama = _people[0];
        await ama.EndAsync("wrong-colour", isGood: true);
        await ama.SayAsync("flag");
        var card = ama.Offering("safety.flag.send");
        var press = card.Press("safety.flag.send", "hurt");
        await ama.ExecuteAsync(card, press with { Verb = "safety.flag" }, data => (data["verb"], data["attempt"]) = ("safety.flag", Guid.NewGuid().ToString("N")));
        Assert.Contains("I don’t know any more which one that was.", ama.LastSaid, StringComparison.Ordinal);
    }

    private Chat Elsewhere(string name, string? person = null)
    {
        var chat = _stage.Enter(person: person);
        (chat.Name, chat.Tenant) = (name, "99999999-2222-4333-8444-555555555555");
        return chat;
    }

    private Task<FlaggedState> StateAsync() => _stage.KeptAsync(db => db.Flagged.Select(row => row.State).SingleAsync());

    // Each has it before them, and flags it.
    private static async Task FlaggedByAsync(IEnumerable<Chat> people, string? line = null)
    {
        foreach (var person in people)
        {
            await person.SayAsync("practice wrong-colour");
            await person.FlagAsync(line: line);
        }
    }
}
