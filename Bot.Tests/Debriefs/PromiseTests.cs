using System.Globalization;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Debriefs;

/// <summary>A principle to keep and a promise that is asked after: on its day, twice at most, two at once.</summary>
public sealed class PromiseTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await DebriefDesk.StageAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        _chat = _stage.Enter();
        await _chat.PlayAsync();
        await _chat.ToThePromiseAsync();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_promise_is_asked_after_on_its_day_and_what_became_of_it_stands_in_progress()
    {
        await PromiseAsync("When a parcel is late", "I will say so first.", "in 3 days");
        Assert.Contains("To keep: “Ask for the day first.”", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Your promise: “When a parcel is late, I will say so first.”", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(DebriefStatus.Done, (await _stage.DebriefAsync()).Status);

        await _stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.Equal(DeliveryState.Waiting, Assert.Single(await _stage.DueAsync(DeliveryKind.Promise)).State);
        await _stage.WalkAsync(TimeSpan.FromDays(1.5));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await _stage.DueAsync(DeliveryKind.Promise)).State);
        Assert.Equal("Practice: something you set out to do", _chat.Messages.Last.Summary);

        await _chat.DoAsync("debrief.went", "kept");
        Assert.Equal(PromiseStatus.Kept, Assert.Single(await _stage.PromisesAsync()).Status);
        await _chat.SayAsync("progress");
        Assert.Contains("“When a parcel is late, I will say so first.”: kept", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Contains("Ask for the day first.", _chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_kept_yet_is_asked_once_more_and_never_again()
    {
        await PromiseAsync("it is late", "say so", "tomorrow");
        await _stage.WalkAsync(TimeSpan.FromDays(1.2));
        var first = _chat.Messages.Last;
        await _chat.ExecuteAsync(first, first.Press("debrief.went", "not-yet"));
        await _chat.ExecuteAsync(first, first.Press("debrief.went", "not-yet"));
        await _stage.WalkAsync(TimeSpan.FromDays(9));
        await _chat.DoAsync("debrief.went", "tried");
        await _stage.WalkAsync(TimeSpan.FromDays(40));
        Assert.Equal(2, (await _stage.DueAsync(DeliveryKind.Promise)).Count);
        Assert.Equal((PromiseStatus.Tried, 2), (Assert.Single(await _stage.PromisesAsync()) is var promise ? (promise.Status, promise.Answers) : default));
    }

    [Fact]
    public async Task A_day_that_is_not_understood_is_asked_for_again_with_what_was_typed()
    {
        var card = await _chat.DoAsync("debrief.promise", null, ("when", "it is late"), ("will", "say so"), ("day", "soonish"));
        Assert.Contains("I did not understand when.", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"it is late\"", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await _stage.PromisesAsync());
    }

    [Fact]
    public async Task A_promise_can_be_typed_as_a_message_and_is_asked_after_in_a_week()
    {
        await _chat.SayAsync("When it is late, I will say so.");
        var promise = Assert.Single(await _stage.PromisesAsync());
        Assert.Equal("When it is late, I will say so.", promise.Text);
        Assert.InRange(promise.DueAt - _stage.Clock.GetUtcNow(), TimeSpan.FromDays(6), TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task Two_are_open_at_most_and_a_third_asks_which_to_let_go()
    {
        await PromiseAsync("one", "say one", "in 20 days");
        await _chat.PlayAsync();
        await _chat.ToThePromiseAsync();
        await PromiseAsync("two", "say two", "in 20 days");
        await _chat.PlayAsync();
        await _chat.ToThePromiseAsync();
        Assert.Contains("Two promises are open already", _chat.LastSaid, StringComparison.Ordinal);
        Assert.DoesNotContain(_chat.Messages.Last.Presses, press => press.Verb == "debrief.promise");

        await _chat.DoAsync("debrief.letgo");
        await PromiseAsync("three", "say three", "in 20 days");
        var promises = await _stage.PromisesAsync();
        Assert.Equal([PromiseStatus.Open, PromiseStatus.LetGo, PromiseStatus.Open], promises.Select(promise => promise.Status));
        await _stage.WalkAsync(TimeSpan.FromDays(30));
        Assert.Contains(await _stage.DueAsync(DeliveryKind.Promise), row => row.State is DeliveryState.Skipped && row.About == promises[1].Id.ToString("N"));
    }

    [Fact]
    public async Task What_is_typed_while_two_are_open_is_given_back_until_one_has_gone()
    {
        const string Third = "When it rains, I will say three.";
        foreach (var one in new[] { "one", "two" })
        {
            await PromiseAsync(one, $"say {one}", "in 20 days");
            await _chat.PlayAsync();
            await _chat.ToThePromiseAsync();
        }

        var asked = _chat.Messages.Last.Id;
        await _chat.SayAsync(Third);
        Assert.Empty(_chat.Messages.All.Single(message => message.Id == asked).Presses);
        var live = _chat.Messages.All.Where(message => message.Presses.Any(press => press.Verb == "debrief.letgo"));
        Assert.Contains(Third, Assert.Single(live).Card!.ToJsonString(), StringComparison.Ordinal);
        await _chat.DoAsync("debrief.letgo", null, ("will", Third));
        Assert.Contains(Third, _chat.Messages.Last.Card!.ToJsonString(), StringComparison.Ordinal);
        await PromiseAsync("", Third, "");
        Assert.Equal(Third, (await _stage.PromisesAsync())[^1].Text);
    }

    [Fact]
    public async Task An_answer_long_after_it_was_asked_is_kept_with_thanks_and_asked_no_more()
    {
        await PromiseAsync("it is late", "say so", "tomorrow");
        await _stage.WalkAsync(TimeSpan.FromDays(41));
        var card = await _chat.DoAsync("debrief.went", "not-yet");
        Assert.Contains("Thank you for coming back to it.", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((PromiseStatus.NotYet, 2), (Assert.Single(await _stage.PromisesAsync()) is var promise ? (promise.Status, promise.Answers) : default));
        Assert.Single(await _stage.DueAsync(DeliveryKind.Promise));
    }

    [Fact]
    public async Task A_day_outside_their_hours_becomes_the_next_one_and_is_said()
    {
        await PromiseAsync("it is late", "say so", "Saturday");
        Assert.Contains("outside your hours, so I ask how it went on Monday", _chat.LastSaid, StringComparison.Ordinal);
        Assert.Equal(DayOfWeek.Monday, Assert.Single(await _stage.PromisesAsync()).DueAt.DayOfWeek);
        await _stage.WalkAsync(TimeSpan.FromDays(6));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await _stage.DueAsync(DeliveryKind.Promise)).State);
    }

    [Fact]
    public async Task Of_two_on_one_card_what_was_answered_is_asked_no_more()
    {
        await PromiseAsync("one", "say one", "in 3 days");
        await _chat.PlayAsync();
        await _chat.ToThePromiseAsync();
        await PromiseAsync("two", "say two", "in 3 days");
        // Whoever has not written that week gets one message a day.
        await _stage.RestartAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastHeardAt, _stage.Clock.GetUtcNow().AddDays(-30))));
        await _stage.WalkAsync(TimeSpan.FromDays(4));
        var both = _chat.Messages.Last;
        var presses = both.Presses.Where(press => (string?)press.Data["id"] == "kept").ToList();
        Assert.Equal(2, presses.Count);
        var left = (await _chat.ExecuteAsync(both, presses[0])).ToJsonString();
        Assert.True(left.Contains("say one", StringComparison.Ordinal) ^ left.Contains("say two", StringComparison.Ordinal));
        Assert.Single(_chat.Messages.All.Single(message => message.Id == both.Id).Presses, press => (string?)press.Data["id"] == "kept");
        await _chat.ExecuteAsync(both, presses[1]);
        Assert.Empty(_chat.Messages.All.Single(message => message.Id == both.Id).Presses);
        Assert.All(await _stage.PromisesAsync(), promise => Assert.Equal(PromiseStatus.Kept, promise.Status));
    }

    [Fact]
    public async Task The_day_is_the_persons_own_also_in_progress()
    {
        await using var stage = await Stage.WithSettingsAsync(new() { ["Practice:TimeZone"] = "Pacific/Auckland" }, Sample.Text);
        var chat = stage.Enter();
        await chat.PlayAsync();
        await chat.SayAsync("debrief");
        for (var skipped = 0; skipped < 5; skipped++)
            await chat.DoAsync("debrief.skip");
        await chat.DoAsync("debrief.promise", null, ("will", "say so"), ("day", "in 9 days"));
        await chat.SayAsync("progress");
        var due = TimeZoneInfo.ConvertTime(Assert.Single(await stage.PromisesAsync()).DueAt, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"));
        Assert.Contains($"I ask on {due.ToString("d MMMM", CultureInfo.InvariantCulture)}", chat.LastSaid, StringComparison.Ordinal);
    }

    private Task PromiseAsync(string when, string will, string day) => _chat.DoAsync("debrief.promise", null, ("when", when), ("will", will), ("day", day));
}
