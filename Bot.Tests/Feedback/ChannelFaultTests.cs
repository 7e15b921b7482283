using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>Whatever a channel answers, everybody comes to a clear end, and nothing is posted twice.</summary>
public sealed class ChannelFaultTests : IAsyncLifetime
{
    private ChannelStage _stage = null!;
    private int _begun;

    public async Task InitializeAsync() => _stage = await ChannelStage.WithAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", true)]
    [InlineData(403, "BotDisabledByAdmin", true)]
    [InlineData(404, "ConversationNotFound", true)]
    [InlineData(403, "MessageWritesBlocked", false)]
    [InlineData(403, "ConversationBlockedByUser", false)]
    [InlineData(403, "NotEnoughPermissions", false)]
    [InlineData(403, null, false)]
    [InlineData(400, "BadSyntax", false)]
    public async Task Refused_it_fails_and_its_writer_hears_so(int status, string? code, bool isGone)
    {
        Begins(_ => new Mishap { Status = status, Code = code });
        var id = await _stage.OfferAsync();
        var later = await _stage.OfferAsync(1, at: _stage.Now.AddDays(2));
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, _begun);
        Assert.Equal(PromptState.Failed, (await _stage.PromptAsync(id)).State);
        Assert.Equal([OfferNews.Failed], await _stage.NewsAsync(id));
        Assert.Equal(isGone, await _stage.Stage.KeptAsync(db => db.Teams.Select(row => row.GoneAt != null).SingleAsync()));
        // Nobody waits for their day where none will come.
        Assert.Equal(isGone ? PromptState.Failed : PromptState.Planned, (await _stage.PromptAsync(later)).State);
        Assert.Equal(isGone ? [OfferNews.Failed] : [], await _stage.NewsAsync(later));
    }

    [Fact]
    public async Task When_the_bot_is_removed_what_was_planned_fails_at_once()
    {
        var id = await _stage.OfferAsync(at: _stage.Now.AddDays(2));
        await LeaveAsync();
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(PromptState.Failed, (await _stage.PromptAsync(id)).State);
        Assert.Equal([OfferNews.Failed], await _stage.NewsAsync(id));
    }

    [Fact]
    public async Task What_was_taken_back_while_the_bot_was_out_is_gone_when_it_is_back()
    {
        var id = await _stage.PostAsync();
        await LeaveAsync();
        await _stage.WithdrawAsync(id);
        await _stage.WalkAsync(TimeSpan.FromDays(3));
        Assert.Single(_stage.Cards);
        Assert.Equal(DeliveryState.Waiting, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
        using var back = await _stage.Team.Channel.SendAsync(_stage.Team.Channel.Activity("conversationUpdate", activity =>
        {
            activity["conversation"]!["conversationType"] = "channel";
            activity["channelData"]!["team"] = new System.Text.Json.Nodes.JsonObject { ["id"] = _stage.Team.Id };
            activity["membersAdded"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "28:bot" });
        }));
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(_stage.Cards);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(412)]
    public async Task What_certainly_did_not_arrive_is_posted_later_and_once(int status)
    {
        Begins(call => call == 1 ? new Mishap { Status = status, RetryAfter = 60 } : null);
        var id = await _stage.OfferAsync();
        await _stage.WalkAsync();
        Assert.Empty(_stage.Cards);
        Assert.Equal((PromptState.Planned, 0), ((await _stage.PromptAsync(id)).State, (await _stage.NewsAsync(id)).Count));
        await _stage.WalkAsync(TimeSpan.FromMinutes(3));
        Assert.Single(_stage.Cards);
        Assert.Equal([OfferNews.Posted], await _stage.NewsAsync(id));
        Assert.Equal(2, await _stage.Stage.KeptAsync(db => db.PromptAsks.CountAsync()));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(504, false)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public async Task What_may_have_arrived_is_never_posted_again_and_its_writer_hears_so(int? status, bool arrives)
    {
        Begins(_ => new Mishap { Status = status, Arrives = arrives });
        var id = await _stage.OfferAsync();
        await _stage.WalkAsync(TimeSpan.FromHours(3));
        Assert.Equal(1, _begun);
        var prompt = await _stage.PromptAsync(id);
        Assert.Equal((PromptState.Open, null, null), (prompt.State, prompt.MessageId, prompt.ThreadId));
        Assert.Equal([OfferNews.Uncertain], await _stage.NewsAsync(id));
        Assert.Equal(DeliveryState.Unknown, (await _stage.RowAsync(ChannelDeliveryKeys.Prompt(id))).State);
        // A note all the same, and the end.
        await _stage.NoteAsync(id, 1);
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        Assert.Equal(PromptState.Closed, (await _stage.PromptAsync(id)).State);
        Assert.Empty(_stage.Stage.Errors);
    }

    [Theory]
    [InlineData(501)]
    [InlineData(405)]
    [InlineData(403)]
    [InlineData(400)]
    public async Task Where_nothing_can_be_deleted_one_line_says_that_it_was_taken_back(int status)
    {
        var id = await _stage.PostAsync();
        await _stage.WithdrawAsync(id);
        _stage.Stage.Connector.GoesWrongInChannel = request => request.Method == "DELETE" ? new Mishap { Status = status } : null;
        await _stage.WalkAsync();
        Assert.Equal("What stood here was taken back.", _stage.Card.Said.Trim());
        Assert.Empty(_stage.Card.Presses);
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
    }

    [Fact]
    public async Task What_somebody_else_has_deleted_counts_as_taken_out()
    {
        var id = await _stage.PostAsync();
        await _stage.WithdrawAsync(id);
        _stage.Stage.Connector.GoesWrongInChannel = _ => new Mishap { Status = 404 };
        await _stage.WalkAsync();
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
    }

    [Fact]
    public async Task What_can_be_neither_deleted_nor_replaced_is_told_to_its_writer()
    {
        var id = await _stage.PostAsync();
        await _stage.WithdrawAsync(id);
        _stage.Stage.Connector.GoesWrongInChannel = _ => new Mishap { Status = 403, Code = "NotEnoughPermissions" };
        await _stage.WalkAsync();
        Assert.Equal(DeliveryState.Failed, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
        Assert.Equal([OfferNews.Posted, OfferNews.StillThere], await _stage.NewsAsync(id));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(403)]
    public async Task A_card_that_is_too_old_to_be_updated_stays_and_its_offer_ends_all_the_same(int status)
    {
        var id = await _stage.PostAsync();
        _stage.Stage.Connector.GoesWrongInChannel = request => request.Method == "PUT" ? new Mishap { Status = status } : null;
        await _stage.NoteAsync(id, 1);
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        var row = await _stage.RowAsync(ChannelDeliveryKeys.Card(id, (await _stage.PromptAsync(id)).Version));
        Assert.Equal((DeliveryState.Failed, true), (row.State, row.Reason!.Contains($"{status}", StringComparison.Ordinal)));
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        Assert.Equal(PromptState.Closed, (await _stage.PromptAsync(id)).State);
        Assert.Empty(_stage.Stage.Errors);
    }

    [Fact]
    public async Task An_update_that_may_not_have_arrived_is_done_once_more()
    {
        var id = await _stage.PostAsync();
        FailsUntil(_stage.Now.AddMinutes(3));
        await _stage.NoteAsync(id, 1);
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, _stage.Card.Updates);
        await _stage.WalkAsync(TimeSpan.FromMinutes(6));
        Assert.Contains("One note so far.", _stage.Card.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_its_writer_left_the_team_it_is_not_posted()
    {
        var id = await _stage.OfferAsync(at: _stage.Now.AddMinutes(5));
        await _stage.Team.LeaveAsync(_stage.Team.People[0]);
        await _stage.WalkAsync(TimeSpan.FromMinutes(6));
        Assert.Empty(_stage.Cards);
        Assert.Equal([OfferNews.Failed], await _stage.NewsAsync(id));
    }

    [Fact]
    public async Task What_a_host_left_behind_that_was_killed_is_not_posted_again_but_taken_out_again()
    {
        var posted = await _stage.PostAsync();
        await _stage.WithdrawAsync(posted);
        var begun = await _stage.OfferAsync(1, at: _stage.Now.AddDays(2));
        await _stage.Stage.RestartAsync(async db => await db.ChannelDeliveries.Where(row => row.State == DeliveryState.Waiting && row.Kind != ChannelDeliveryKind.Card)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Sending).SetProperty(row => row.EndedAt, _stage.Now)));
        await _stage.WalkAsync(TimeSpan.FromDays(3));
        Assert.Empty(_stage.Cards);
        Assert.Equal(DeliveryState.Unknown, (await _stage.RowAsync(ChannelDeliveryKeys.Prompt(begun))).State);
        Assert.Equal(PromptState.Open, (await _stage.PromptAsync(begun)).State);
        Assert.Equal([OfferNews.Uncertain], await _stage.NewsAsync(begun));
    }

    private void Begins(Func<int, Mishap?> answer) => _stage.Stage.Connector.GoesWrongInChannel = request =>
        request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal) ? answer(++_begun) : null;

    // Updates and deletions, for longer than a client tries again by itself.
    private void FailsUntil(DateTimeOffset until) => _stage.Stage.Connector.GoesWrongInChannel = request =>
        request.Method is "PUT" or "DELETE" && _stage.Now < until ? new Mishap { Status = 500 } : null;

    private async Task LeaveAsync()
    {
        using var gone = await _stage.Team.Channel.SendAsync(_stage.Team.Channel.Activity("conversationUpdate", activity =>
        {
            activity["conversation"]!["conversationType"] = "channel";
            activity["channelData"]!["team"] = new System.Text.Json.Nodes.JsonObject { ["id"] = _stage.Team.Id };
            activity["membersRemoved"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "28:bot" });
        }));
        gone.EnsureSuccessStatusCode();
    }
}
