using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What a team asks and settles in its channel about notes between colleagues.</summary>
public sealed class TeamFeedbackWordsTests : IAsyncLifetime
{
    private ChannelStage _stage = null!;

    // Ama added the bot, and plans for the team.
    private Chat Ama => _stage.Team.People[0];

    private Chat Ben => _stage.Team.People[1];

    public async Task InitializeAsync() => _stage = await OfferStage.OpenAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Anyone_hears_how_it_works_and_what_is_under_way()
    {
        await _stage.OfferAsync(at: _stage.Now.AddDays(1));
        await _stage.Team.MentionAsync(Ben, "feedback");
        Assert.Contains("Notes are on in Care Desk: at most 3 a week.", _stage.Team.Channel.LastSaid, StringComparison.Ordinal);
        Assert.Contains("There is no line about the week.", _stage.Team.Channel.LastSaid, StringComparison.Ordinal);
        // Who has offered something today shall not be found out by asking twice.
        Assert.DoesNotContain("still to come", _stage.Team.Channel.LastSaid, StringComparison.Ordinal);
        await _stage.Stage.KeptAsync(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(row => row.WeekWantedAt, _stage.Now)));
        await _stage.WalkAsync(TimeSpan.FromHours(16));
        await _stage.Team.MentionAsync(Ben, "feedback");
        Assert.Contains("One is still to come. There is a line about the week on Fridays.", _stage.Team.Channel.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feedback off")]
    [InlineData("feedback on")]
    [InlineData("Feedback settings.")]
    public async Task Only_those_who_plan_for_the_team_change_it(string said)
    {
        await _stage.Team.MentionAsync(Ben, said);
        Assert.Contains("That is for those who plan for this team.", _stage.Team.Channel.LastSaid, StringComparison.Ordinal);
        Assert.Null((await TeamAsync()).FeedbackOffAt);
    }

    [Fact]
    public async Task Off_ends_what_waits_and_tells_its_writer_and_what_stands_stays()
    {
        var standing = await _stage.PostAsync();
        var waiting = await _stage.OfferAsync(writer: 1, at: _stage.Now.AddDays(1));
        await _stage.Team.MentionAsync(Ama, "feedback off");
        Assert.NotNull((await TeamAsync()).FeedbackOffAt);
        Assert.Equal((PromptState.Open, PromptState.Failed), ((await _stage.PromptAsync(standing)).State, (await _stage.PromptAsync(waiting)).State));
        Assert.Equal([OfferNews.Failed], await _stage.NewsAsync(waiting));
        await _stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.Single(_stage.Cards);
        await _stage.Team.MentionAsync(Ben, "feedback");
        Assert.Contains("In Care Desk it is off.", _stage.Team.Channel.LastSaid, StringComparison.Ordinal);

        await _stage.Team.MentionAsync(Ama, "feedback on");
        Assert.Null((await TeamAsync()).FeedbackOffAt);
        Assert.Empty(_stage.Stage.Errors);
    }

    [Fact]
    public async Task A_manager_may_who_is_in_no_team()
    {
        await _stage.Team.MentionAsync(_stage.Team.Manager, "feedback off");
        Assert.NotNull((await TeamAsync()).FeedbackOffAt);
    }

    [Fact]
    public async Task Settings_are_saved_on_the_card_in_the_channel_by_those_alone()
    {
        await _stage.Team.MentionAsync(Ama, "feedback settings");
        var answer = await PressAsync(Ben, fields => (fields["aweek"], fields["week"]) = ("5", "true"));
        Assert.Contains("That is for those who plan for this team.", answer, StringComparison.Ordinal);
        Assert.Null((await TeamAsync()).PromptsAWeek);

        answer = await PressAsync(Ama, fields => (fields["aweek"], fields["week"]) = ("5", "true"));
        Assert.Contains("At most 5 a week, spread over the days", answer, StringComparison.Ordinal);
        var team = await TeamAsync();
        Assert.Equal((5, true), (team.PromptsAWeek, team.WeekWantedAt is not null));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task What_cannot_be_is_not_saved(string aWeek)
    {
        await _stage.Team.MentionAsync(Ama, "feedback settings");
        await PressAsync(Ama, fields => (fields["aweek"], fields["week"]) = (aWeek, "perhaps"));
        var team = await TeamAsync();
        Assert.Equal((3, false), (team.PromptsAWeek, team.WeekWantedAt is not null));
    }

    [Fact]
    public async Task Anyone_hears_whose_turn_it_is_and_why()
    {
        await _stage.Team.MentionAsync(Ben, "who’s turn");
        var said = _stage.Team.Channel.LastSaid;
        Assert.Contains("these are asked", said, StringComparison.Ordinal);
        Assert.Equal(2, said.Split("for a first note").Length - 1);
        foreach (var person in _stage.Team.People)
            await person.SayAsync("pause until Friday");
        await _stage.Team.MentionAsync(Ben, "whose turn?");
        Assert.Contains("nobody is asked by name", _stage.Team.Channel.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_private_they_say_where_they_work_and_a_reply_that_begins_so_is_a_reply()
    {
        await Ben.SayAsync("feedback");
        Assert.Contains("That works in your team’s channel", Ben.LastSaid, StringComparison.Ordinal);
        await Ben.SayAsync("who's turn?");
        Assert.Contains("That works in your team’s channel", Ben.LastSaid, StringComparison.Ordinal);
        await Ben.ReadyAsync();
        await Ben.SayAsync("Feedback like yours helps us, and I am sorry.");
        Assert.Contains("drill.done", Ben.Messages.Last.Presses.Select(press => press.Verb));
    }

    private async Task<string> PressAsync(Chat who, Action<System.Text.Json.Nodes.JsonObject> change)
    {
        var card = _stage.Team.Channel.Offering("feedback.settings");
        return await _stage.Team.PressAsync(who, card, "feedback.settings", data =>
        {
            Fields.Add(card, data);
            change(data);
        });
    }

    private Task<TeamRow> TeamAsync() => _stage.Stage.KeptAsync(db => db.Teams.AsNoTracking().SingleAsync());
}
