namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class TurnContextTests
{
    private readonly TestAdapter _adapter = new();

    private TurnContext Turn(Action<Activity>? change = null)
    {
        var activity = _adapter.MakeActivity("hi");
        activity.ChannelId = "msteams";
        change?.Invoke(activity);
        return new TurnContext(_adapter, activity);
    }

    [Fact]
    public async Task An_answer_goes_from_the_bot_to_the_user_in_reply_to_what_came()
    {
        var turn = Turn(activity => activity.Id = "77");

        await turn.SendActivityAsync("hello");

        var reply = (Activity)_adapter.GetNextReply()!;
        Assert.Equal(("bot", "user1", "77", "msteams"), (reply.From!.Id, reply.Recipient!.Id, reply.ReplyToId, reply.ChannelId));
    }

    [Fact]
    public async Task Hooks_see_what_is_sent_in_their_order_and_may_change_it()
    {
        var turn = Turn();
        var seen = new List<string>();
        turn.OnSendActivities((_, activities, next) => { seen.Add("first"); activities.Add(new Activity("message") { Text = "more" }); return next(); });
        turn.OnSendActivities((_, activities, next) => { seen.Add("second " + activities.Count); return next(); });

        var sent = await turn.SendActivitiesAsync([MessageFactory.Text("a")]);

        Assert.Equal(["first", "second 2"], seen);
        Assert.Equal(2, sent.Length);
    }

    [Fact]
    public async Task A_hook_that_does_not_go_on_keeps_the_message_back()
    {
        var turn = Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        await turn.SendActivityAsync("secret");

        Assert.Null(_adapter.GetNextReply());
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task A_trace_is_no_answer()
    {
        var turn = Turn();

        await turn.SendActivityAsync(Activity.CreateTraceActivity("note"));
        Assert.False(turn.Responded);
        await turn.SendActivityAsync("hello");
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Nothing_to_send_is_a_mistake()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Turn().SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Turn().SendActivityAsync(" "));
    }

    [Fact]
    public async Task Expected_replies_wait_for_the_HTTP_answer_and_only_the_first_answer_to_an_invoke_stands()
    {
        var turn = Turn(activity => activity.DeliveryMode = DeliveryModes.ExpectReplies);

        await turn.SendActivityAsync("hello");
        await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = 1 });

        Assert.Null(_adapter.GetNextReply());
        Assert.Equal(2, turn.BufferedReplyActivities.Count);
        Assert.Equal(1, turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)!.Value);
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)));
    }

    [Fact]
    public async Task What_is_still_waiting_can_be_replaced_and_taken_back()
    {
        var turn = Turn();
        var first = await turn.SendActivityAsync("one");
        var second = await turn.SendActivityAsync("two");
        var updated = "";
        turn.OnUpdateActivity((_, activity, next) => { updated = activity.Text; return next(); });

        await turn.UpdateActivityAsync(new Activity("message", first!.Id) { Text = "ONE" });
        await turn.DeleteActivityAsync(second!.Id!);

        Assert.Equal("ONE", updated);
        Assert.Equal("ONE", ((Activity)_adapter.GetNextReply()!).Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public void State_is_found_by_type_added_once_and_gone_after_the_turn()
    {
        var turn = Turn();
        turn.TurnState.Add(new List<string> { "a" });

        Assert.Single(turn.TurnState.Get<List<string>>()!);
        Assert.Throws<ArgumentException>(() => turn.TurnState.Add(new List<string>()));
        turn.TurnState.Set(new List<string>());
        Assert.Empty(turn.TurnState.Get<List<string>>()!);
        turn.Dispose();
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<List<string>>());
    }

    [Fact]
    public void A_continuation_without_a_message_to_answer_has_no_invented_id() =>
        Assert.Null(new ConversationReference { ChannelId = "msteams" }.GetContinuationActivity().Id);
}
