using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Outreach;

public sealed class NudgeTests : IAsyncLifetime
{
    private const string Summary = "Practice: something worth another go";

    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        await _stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        _chat = _stage.Enter();
        await _chat.BeginAsync();
        await _chat.PlayToTheEndAsync(new Random(3));
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_dilemma_comes_back_when_it_begins_to_fade_and_in_another_guise()
    {
        var first = await _stage.KeptAsync(db => db.Attempts.Select(row => row.GuiseId).SingleAsync());
        Assert.Empty(Nudges);
        await WalkToFirstNudgeAsync();

        var nudge = Nudges.Single();
        await _chat.ExecuteAsync(nudge, nudge.Press("nudge.begin"));
        await _chat.PressAsync("dilemma.begin");
        var second = await _stage.KeptAsync(db => db.Attempts.OrderByDescending(row => row.OfferedAt).Select(row => row.GuiseId).FirstAsync());
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Of_twins_the_other_one_comes_back_and_both_are_remembered_as_one()
    {
        await using var stage = await Stage.WithAsync([.. new[] { ("here", "there"), ("there", "here") }.Select(pair => Sample.Text
            .Replace("id: wrong-colour", $"id: {pair.Item1}\ntwin: {pair.Item2}", StringComparison.Ordinal)
            .Replace("The wrong blue", $"The wrong blue {pair.Item1}", StringComparison.Ordinal))]);
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        var chat = stage.Enter();
        await chat.BeginAsync("here");
        await chat.PlayToTheEndAsync(new Random(3));
        for (var day = 0; day < 60 && !chat.Messages.All.Any(message => message.Summary == Summary); day++)
            await stage.WalkAsync(TimeSpan.FromDays(1));

        var nudge = chat.Messages.All.Single(message => message.Summary == Summary);
        Assert.Contains("The wrong blue there", nudge.Said, StringComparison.Ordinal);
        await chat.ExecuteAsync(nudge, nudge.Press("nudge.begin"));
        await chat.PressAsync("dilemma.begin");
        await chat.PlayToTheEndAsync(new Random(3));
        var memory = await stage.KeptAsync(db => db.Memories.SingleAsync());
        Assert.Equal(("here", 2), (memory.Subject, memory.Reviews));
    }

    [Fact]
    public async Task The_third_that_is_left_alone_is_the_last_and_says_so_and_a_word_brings_them_back()
    {
        await _stage.WalkAsync(TimeSpan.FromDays(60));
        Assert.Equal(3, Nudges.Count);
        Assert.All(Nudges.Take(2), nudge => Assert.DoesNotContain("so I’ll stop", nudge.Said, StringComparison.Ordinal));
        Assert.Contains("so I’ll stop", Nudges[2].Said, StringComparison.Ordinal);

        await _chat.SayAsync("help");
        await _stage.WalkAsync(TimeSpan.FromDays(4));
        Assert.True(Nudges.Count > 3);
    }

    [Fact]
    public async Task They_come_in_working_hours_on_working_days_only()
    {
        await _stage.WalkAsync(TimeSpan.FromDays(60));
        var sent = await _stage.KeptAsync(db => db.Deliveries.Where(row => row.Kind == DeliveryKind.Nudge && row.State == DeliveryState.Sent)
            .Select(row => row.EndedAt!.Value).ToListAsync());
        Assert.Equal(3, sent.Count);
        Assert.All(sent, at => Assert.InRange(at.Hour, 9, 16));
        Assert.All(sent, at => Assert.False(at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Fact]
    public async Task Put_off_for_a_week_it_is_quiet_for_a_week()
    {
        await WalkToFirstNudgeAsync();
        var nudge = Nudges.Single();
        await _chat.ExecuteAsync(nudge, nudge.Press("nudge.snooze", "week"));
        await _stage.WalkAsync(TimeSpan.FromDays(6.5));
        Assert.Empty(Nudges);
        await _stage.WalkAsync(TimeSpan.FromDays(4));
        Assert.NotEmpty(Nudges);
    }

    [Fact]
    public async Task A_press_that_the_channel_repeats_is_answered_alike()
    {
        await WalkToFirstNudgeAsync();
        var nudge = Nudges.Single();
        var press = _chat.ExecuteOf(nudge, nudge.Press("nudge.snooze", "tomorrow"));
        var first = await (await _chat.SendAsync(press)).Content.ReadAsStringAsync();
        Assert.Contains("tomorrow", first, StringComparison.Ordinal);
        Assert.Equal(first, await (await _chat.SendAsync(press)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task It_does_not_come_back_before_the_last_of_what_it_led_to_has_arrived()
    {
        await using var stage = await Stage.WithSampleAsync();
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        var chat = stage.Enter();
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");
        await chat.PressAsync("dilemma.skip");
        await chat.PlayToTheEndAsync(new Random(3));
        await stage.WalkAsync(TimeSpan.FromDays(40));
        var (news, nudge) = (Find("has not sent the first one"), Find("Worth another go"));
        Assert.True(news >= 0 && news < nudge, $"The news is message {news}, the nudge {nudge}.");

        int Find(string said) => chat.Messages.All.ToList().FindIndex(message => message.Said.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("pause for a month")]
    public async Task After_a_pause_they_come_again(string pause)
    {
        await _chat.SayAsync(pause);
        await _stage.WalkAsync(TimeSpan.FromDays(40));
        if (pause == "pause")
            await _chat.SayAsync("resume");
        await _stage.WalkAsync(TimeSpan.FromDays(12));
        Assert.NotEmpty(Nudges);
    }

    [Fact]
    public async Task What_did_not_arrive_was_not_left_alone()
    {
        _stage.Connector.Fault = request => request.Method == "POST" && !request.RouteValues.ContainsKey("id") ? 400 : null;
        await _stage.WalkAsync(TimeSpan.FromDays(60));
        _stage.Connector.Fault = _ => null;
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        Assert.NotEmpty(Nudges);
        Assert.DoesNotContain("so I’ll stop", Nudges[0].Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_sweep_has_looked_an_answer_still_counts()
    {
        await WalkToFirstNudgeAsync();
        await _stage.KeptAsync(db => db.Rhythms.ExecuteUpdateAsync(set => set.SetProperty(row => row.NudgesUnanswered, 2)));
        await _stage.RestartAsync();
        // The third is on its way to a slow channel while the person writes.
        var isHere = false;
        _stage.Connector.GoesWrong = request =>
        {
            if (!isHere && !request.RouteValues.ContainsKey("id"))
            {
                isHere = true;
                _stage.KeptAsync(db => db.Rhythms.ExecuteUpdateAsync(set => set.SetProperty(row => row.NudgesUnanswered, 0))).GetAwaiter().GetResult();
            }

            return null;
        };
        for (var day = 0; day < 9 && !isHere; day++)
            await _stage.WalkAsync(TimeSpan.FromDays(1));
        Assert.True(isHere);
        Assert.Null(await _stage.KeptAsync(db => db.Rhythms.Select(row => row.NudgesOffAt).SingleAsync()));
    }

    [Fact]
    public async Task After_pause_nothing_comes()
    {
        await _chat.SayAsync("pause for two months");
        await _stage.WalkAsync(TimeSpan.FromDays(50));
        Assert.Empty(Nudges);
    }

    private List<SentMessage> Nudges => [.. _chat.Messages.All.Where(message => message.Summary == Summary)];

    private async Task WalkToFirstNudgeAsync()
    {
        for (var day = 0; day < 60 && Nudges.Count == 0; day++)
            await _stage.WalkAsync(TimeSpan.FromDays(1));
    }
}
