using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>Flags: what does harm comes off the shelf, is looked at by people, and nobody finds out who said so.</summary>
public sealed class FlagTests : IAsyncLifetime
{
    private const string Off = "off the shelf for now";

    private Stage _stage = null!;
    private Chat _femi = null!;
    private Chat _greta = null!;
    private List<Chat> _people = [];

    public async Task InitializeAsync()
    {
        _stage = await SafetyStage.StageAsync(Sample.Text, SafetyStage.Light("other-one", "The other blue"));
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        _femi = await _stage.MeetAsync("Femi", SafetyStage.Femi);
        _greta = await _stage.MeetAsync("Greta", SafetyStage.Greta);
        foreach (var name in new[] { "Ama", "Ben", "Chioma", "Dario" })
            _people.Add(await _stage.MeetAsync(name));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Flagged_by_three_people_a_dilemma_is_off_the_shelf_for_everybody_also_after_a_restart()
    {
        await FlaggedByAsync(2);
        await _people[3].SayAsync("practice wrong-colour");
        Assert.Single(_people[3].OpenCards);
        await _people[3].PressAsync("dilemma.skip", "nothing");

        await FlaggedByAsync(1, from: 2);
        Assert.True(_people[2].HasHeard("Enough people have said so"));
        foreach (var restart in new[] { false, true })
        {
            if (restart)
                await _stage.RestartAsync();
            await _people[3].SayAsync("practice wrong-colour");
            Assert.Contains(Off, _people[3].LastSaid, StringComparison.Ordinal);
            Assert.Empty(_people[3].OpenCards);
        }

        await _people[3].SayAsync("practice");
        Assert.Contains("The other blue", _people[3].Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_flags_of_one_person_withdraw_nothing()
    {
        await _people[0].SayAsync("practice wrong-colour");
        foreach (var kind in new[] { "hurt", "unfair", "real" })
        {
            await _people[0].SayAsync("practice wrong-colour");
            await _people[0].FlagAsync(kind);
        }

        Assert.Equal(3, await _stage.KeptAsync(db => db.Flags.CountAsync()));
        await _people[3].SayAsync("practice wrong-colour");
        Assert.Single(_people[3].OpenCards);
    }

    [Fact]
    public async Task Three_who_press_at_the_same_moment_are_three()
    {
        foreach (var person in _people.Take(3))
        {
            await person.SayAsync("practice wrong-colour");
            await person.SayAsync("flag");
        }

        await Task.WhenAll(_people.Take(3).Select(person => person.TouchAsync("safety.flag.send", "hurt")));
        Assert.Equal(FlaggedState.Withdrawn, await _stage.KeptAsync(db => db.Flagged.Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task Flags_of_more_than_thirty_days_ago_do_not_count()
    {
        await FlaggedByAsync(2);
        await _stage.WalkAsync(TimeSpan.FromDays(31));
        await FlaggedByAsync(1, from: 2);
        Assert.Equal(FlaggedState.OnShelf, await _stage.KeptAsync(db => db.Flagged.Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task The_same_press_twice_is_one_flag()
    {
        await _people[0].SayAsync("practice wrong-colour");
        await _people[0].SayAsync("flag");
        var card = _people[0].Offering("safety.flag.send");
        var press = _people[0].ExecuteOf(card, card.Press("safety.flag.send", "hurt"));
        await _people[0].SendAsync(press);
        await _people[0].SendAsync(press);
        var again = await _people[0].ExecuteAsync(card, card.Press("safety.flag.send", "hurt"));
        Assert.Contains("You have said so already; it counts once.", again.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, await _stage.KeptAsync(db => db.Flags.CountAsync()));
    }

    [Fact]
    public async Task Reviewers_hear_of_a_whole_day_on_the_next_morning_with_lines_and_without_names()
    {
        await _people[1].SayAsync("practice wrong-colour");
        await _people[1].FlagAsync("unfair", "Zebra crossings.");
        await _stage.WalkAsync(TimeSpan.FromHours(3));
        await _people[0].SayAsync("practice wrong-colour");
        await _people[0].FlagAsync("hurt", "A line about a dress.");
        Assert.False(_femi.HasHeard("Flagged:"));

        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.Equal(1, _femi.TimesHeard("Flagged:"));
        var card = _femi.Messages.All.Last(message => message.Said.Contains("Flagged:", StringComparison.Ordinal));
        Assert.Contains("2 people have flagged it", card.Said, StringComparison.Ordinal);
        Assert.InRange(card.Said.IndexOf("A line about", StringComparison.Ordinal), 0, card.Said.IndexOf("Zebra", StringComparison.Ordinal));
        Assert.StartsWith("Practice", card.Summary, StringComparison.Ordinal);
        foreach (var person in _people)
        {
            Assert.DoesNotContain(person.Name, card.Activity.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(person.Person, card.Activity.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("safety.review.back", "is on the shelf", true)]
    [InlineData("safety.review.off", "is off the shelf", false)]
    public async Task What_a_reviewer_decides_holds_and_who_flagged_hears_of_it(string verb, string heard, bool isBack)
    {
        await FlaggedByAsync(3);
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        Assert.True(_femi.HasHeard("taken off the shelf by itself"));
        await _femi.TouchAsync(verb);
        await _stage.WalkAsync(TimeSpan.FromSeconds(10));
        Assert.All(_people.Take(3), person => Assert.Equal(1, person.TimesHeard("It has been reviewed")));
        Assert.Contains(heard, _people[0].LastSaid, StringComparison.Ordinal);
        Assert.False(_people[3].HasHeard("It has been reviewed"));

        // The other reviewer's card is of a review that is over.
        await _greta.TouchAsync(isBack ? "safety.review.off" : "safety.review.back");
        Assert.Equal(isBack ? FlaggedState.OnShelf : FlaggedState.KeptOff, await _stage.KeptAsync(db => db.Flagged.Select(row => row.State).SingleAsync()));
        await _people[3].SayAsync("practice wrong-colour");
        Assert.Equal(isBack ? 1 : 0, _people[3].OpenCards.Count);
    }

    [Fact]
    public async Task Put_back_it_takes_three_people_anew()
    {
        await FlaggedByAsync(3);
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        await _femi.TouchAsync("safety.review.back");
        await FlaggedByAsync(1, from: 3);
        Assert.Equal(FlaggedState.OnShelf, await _stage.KeptAsync(db => db.Flagged.Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task Who_is_no_reviewer_settles_nothing_with_a_press_made_up()
    {
        await FlaggedByAsync(3);
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        var card = _femi.Offering("safety.review.back");
        await _people[3].ExecuteAsync(card, card.Press("safety.review.back"));
        Assert.Equal(FlaggedState.Withdrawn, await _stage.KeptAsync(db => db.Flagged.Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_is_in_the_middle_of_it_is_told_kindly_at_their_next_turn_and_can_do_something_else()
    {
        var dario = _people[3];
        await dario.BeginAsync("wrong-colour");
        var open = dario.Open;
        await FlaggedByAsync(3);
        Assert.False(dario.HasHeard("It isn’t about anything you did"));
        await dario.SubmitAsync(open, open.Press("dilemma.choose", "send-now"));
        Assert.True(dario.HasHeard("It isn’t about anything you did"));
        Assert.Empty(dario.OpenCards);
        Assert.Equal(0, await _stage.DecisionsAsync());

        await dario.SayAsync("resume");
        Assert.Contains(Off, dario.LastSaid, StringComparison.Ordinal);
        await dario.SayAsync("practice");
        Assert.Contains("The other blue", dario.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_in_the_middle_of_it_is_asked_how_it_was_and_their_line_stays_theirs()
    {
        var dario = _people[3];
        await dario.BeginAsync("wrong-colour");
        await dario.PressAsync("dilemma.choose", "send-now");
        await FlaggedByAsync(3);
        await dario.SayAsync("help");
        var card = dario.Offering("safety.withdrawn.line");
        var press = card.Press("safety.withdrawn.line");
        var became = await dario.ExecuteAsync(card, press, data => data["line"] = "I would have rung her first.");
        Assert.Contains("for you alone", became.ToJsonString(), StringComparison.Ordinal);
        await dario.ExecuteAsync(card, press, data => data["line"] = "Something else");
        await dario.SayAsync("progress");
        Assert.Contains("I would have rung her first.", dario.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain("Something else", dario.LastSaid, StringComparison.Ordinal);

        // Put back, it can be taken up and ended as any other.
        await _stage.WalkAsync(TimeSpan.FromHours(24));
        await _femi.TouchAsync("safety.review.back");
        await dario.SayAsync("resume");
        await dario.PlayToTheEndAsync(new Random(1));
        Assert.Equal(1, await _stage.KeptAsync(db => db.Attempts.CountAsync(row => row.Status == AttemptStatus.Finished)));
    }

    [Fact]
    public async Task A_word_closes_it_and_is_done_all_the_same()
    {
        var dario = _people[3];
        await dario.BeginAsync("wrong-colour");
        await FlaggedByAsync(3);
        await dario.SayAsync("practice");
        Assert.True(dario.HasHeard("It isn’t about anything you did"));
        Assert.Contains("The other blue", dario.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_led_to_and_is_still_to_come_is_skipped_and_says_why()
    {
        var dario = _people[3];
        await dario.EndAsync("wrong-colour", isGood: true);
        await FlaggedByAsync(3);
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        var later = await _stage.KeptAsync(db => db.Deliveries.SingleAsync(row => row.Kind == DeliveryKind.LaterOutcome));
        Assert.Equal(DeliveryState.Skipped, later.State);
        Assert.Contains("flagged", later.Reason, StringComparison.Ordinal);
        Assert.False(dario.HasHeard("has not sent the first one"));
    }

    [Fact]
    public async Task Who_flags_it_after_its_ending_hears_no_more_of_it_and_others_do()
    {
        await _people[0].EndAsync("wrong-colour", isGood: true);
        await _people[1].EndAsync("wrong-colour", isGood: true);
        await _people[0].FlagAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        Assert.False(_people[0].HasHeard("has not sent the first one"));
        Assert.True(_people[1].HasHeard("has not sent the first one"));
    }

    [Fact]
    public async Task An_ending_and_what_comes_later_can_be_flagged_where_they_stand_and_stay_as_they_are()
    {
        const string later = "has not sent the first one";
        var ama = _people[0];
        await ama.EndAsync("wrong-colour", isGood: true);
        var ending = ama.Offering("safety.flag");
        var became = await ama.ExecuteAsync(ending, ending.Press("safety.flag"));
        Assert.Contains("dilemma.begin", became.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Say what is wrong with it", ama.LastSaid, StringComparison.Ordinal);
        // What is still to come isn't to be had by a press made up.
        for (var step = 0; step < 4; step++)
        {
            var forged = await ama.ExecuteAsync(ending, ending.Press("safety.flag"), data => (data["id"], data["step"]) = ("later", step));
            Assert.DoesNotContain(later, forged.ToJsonString(), StringComparison.Ordinal);
        }

        await _stage.WalkAsync(TimeSpan.FromDays(8));
        var came = ama.Messages.All.Last(message => message.Said.Contains(later, StringComparison.Ordinal));
        became = await ama.ExecuteAsync(came, came.Press("safety.flag"));
        Assert.Contains(later, became.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Say what is wrong with it", ama.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_flags_something_real_is_offered_a_person()
    {
        await _people[0].SayAsync("practice wrong-colour");
        await _people[0].FlagAsync("real");
        await _people[0].TouchAsync("safety.talk");
        Assert.Contains("One press sends them your name", _people[0].LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_done_there_is_nothing_to_flag()
    {
        await _people[0].SayAsync("flag");
        Assert.Contains("There is nothing to flag yet.", _people[0].LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_leaves_the_shelf_as_a_dilemma_does()
    {
        await using var stage = await Stage.WithDrillsAsync(new ScriptedCoach(), [SampleDrill.Text]);
        var middle = await stage.MeetAsync("Elif");
        await middle.ReadyAsync();
        foreach (var name in new[] { "Ama", "Ben", "Chioma" })
        {
            var person = await stage.MeetAsync(name);
            await person.SayAsync("drill");
            await person.FlagAsync();
            Assert.True(person.HasHeard("I can reach nobody yet who reviews flags"));
        }

        Assert.Equal((FlagOn.Drill, FlaggedState.Withdrawn), await stage.KeptAsync(db => db.Flagged.Select(row => new ValueTuple<FlagOn, FlaggedState>(row.On, row.State)).SingleAsync()));
        await middle.SayAsync(DrillDesk.Felt);
        Assert.True(middle.HasHeard("It isn’t about anything you did"));
        Assert.Empty(await stage.GoesAsync());
        await middle.SayAsync("drill");
        Assert.DoesNotContain(middle.Messages.Last.Presses, press => press.Verb == "drill.ready");
    }

    [Fact]
    public async Task What_the_coach_says_can_be_flagged_where_it_stands_and_stays_as_it_is()
    {
        await using var stage = await DrillDesk.StageAsync();
        var chat = stage.Enter();
        await chat.ReadyAsync();
        await chat.SayAsync(DrillDesk.Felt);
        var coached = chat.Messages.Last;
        var became = await chat.ExecuteAsync(coached, coached.Press("safety.flag"));
        Assert.Contains("drill.done", became.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Say what is wrong with it", chat.LastSaid, StringComparison.Ordinal);
        await chat.TouchAsync("safety.flag.send", "hurt");
        Assert.Equal(FlagOn.Drill, (await stage.KeptAsync(db => db.Flags.SingleAsync())).On);
    }

    // Each has it before them, and flags it.
    private async Task FlaggedByAsync(int count, int from = 0)
    {
        foreach (var person in _people.Skip(from).Take(count))
        {
            await person.SayAsync("practice wrong-colour");
            await person.FlagAsync();
        }
    }
}
