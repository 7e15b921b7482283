using System.Text;
using System.Text.Json;
using EmpathyBot.BotFramework.Json;

namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("""{"type":"message"}""", "message")]
    [InlineData("""{"type":"messageUpdate","channelId":"msteams","channelData":{"eventType":"editMessage"}}""", "edit")]
    [InlineData("""{"type":"messageUpdate","channelId":"msteams","channelData":{"eventType":"undeleteMessage"}}""", "undelete")]
    [InlineData("""{"type":"messageDelete","channelId":"msteams","channelData":{"eventType":"softDeleteMessage"}}""", "softDelete")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[{"id":"bot"},{"id":"u"}]}""", "added 2")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[{"id":"bot"}]}""", "")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersRemoved":[{"id":"u"}]}""", "removed 1")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","channelData":{"team":{"id":"T"}},"membersAdded":[{"id":"u"}]}""", "dispatch T")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","channelData":{"eventType":"channelCreated","channel":{"id":"C"},"team":{"id":"T"}}}""", "channel C")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","channelData":{"eventType":"teamRenamed","team":{"id":"T"}}}""", "renamed T")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","channelData":"odd"}""", "")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}]}""", "+like -sad")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "install")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "uninstall")]
    [InlineData("""{"type":"event","name":"tokens/response"}""", "token")]
    [InlineData("""{"type":"event","name":"other"}""", "event")]
    [InlineData("""{"type":"endOfConversation"}""", "end")]
    [InlineData("""{"type":"typing"}""", "typing")]
    [InlineData("""{"type":"command"}""", "command")]
    [InlineData("""{"type":"commandResult"}""", "result")]
    [InlineData("""{"type":"somethingNew"}""", "unknown")]
    public async Task Every_type_has_its_method(string json, string expected)
    {
        var bot = new NotingBot();

        await bot.OnTurnAsync(new TurnContext(new TestAdapter(), BotJson.Read<Activity>(Encoding.UTF8.GetBytes(json))!));

        Assert.Equal(expected, string.Join(' ', bot.Seen));
    }

    [Fact]
    public Task An_activity_without_a_type_is_a_mistake() =>
        Assert.ThrowsAsync<ArgumentException>(() => new NotingBot().OnTurnAsync(new TurnContext(new TestAdapter(), new Activity())));

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"dilemma.choose"}}""", 200, "dilemma.choose")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", 400, "NotSupported")]
    [InlineData("""{"trigger":"manual"}""", 400, "Missing action property")]
    [InlineData("""{"action":"press"}""", 400, "not properly formed")]
    [InlineData("\"text\"", 400, "Missing value property")]
    [InlineData("null", 400, "Missing value property")]
    public async Task A_press_is_checked_before_the_bot_sees_it(string value, int status, string part)
    {
        var answer = await Answer("adaptiveCard/action", value);

        Assert.Equal(status, answer.Status);
        Assert.Contains(part, Encoding.UTF8.GetString(BotJson.ToUtf8(answer.Body)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{"id":"7"}}""", 200)]
    [InlineData("task/fetch", "[]", 400)]
    [InlineData("task/submit", "{}", 501)]
    [InlineData("fileConsent/invoke", """{"action":"maybe"}""", 400)]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""", 501)]
    [InlineData("somebody/else", "{}", 501)]
    [InlineData("signin/verifyState", "{}", 501)]
    public async Task An_invoke_is_answered_with_what_became_of_it(string name, string value, int status) =>
        Assert.Equal(status, (await Answer(name, value)).Status);

    [Fact]
    public async Task A_window_is_opened_with_the_card_it_shall_show()
    {
        var answer = await Answer("task/fetch", """{"data":{"id":"7"}}""");

        Assert.Equal("""{"task":{"value":{"title":"7","height":"small"},"type":"continue"}}""", Encoding.UTF8.GetString(BotJson.ToUtf8(answer.Body)));
    }

    private static async Task<InvokeResponse> Answer(string name, string value)
    {
        var adapter = new TestAdapter();
        var activity = BotJson.Read<Activity>(Encoding.UTF8.GetBytes($$"""{"type":"invoke","name":"{{name}}","channelId":"msteams","value":{{value}}}"""))!;
        await adapter.ProcessActivityAsync(activity, new NotingBot().OnTurnAsync);
        return (InvokeResponse)((Activity)adapter.GetNextReply()!).Value!;
    }

    private sealed class NotingBot : TeamsActivityHandler
    {
        internal List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edit");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("undelete");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("softDelete");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("added " + membersAdded.Count);

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("removed " + membersRemoved.Count);

        protected override Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("dispatch " + teamInfo?.Id);

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("channel " + channelInfo.Id);

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("renamed " + teamInfo.Id);

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("+" + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("-" + messageReactions[0].Type);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("install");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstall");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("result");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unknown");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = invokeValue.Action!.Verb });

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo(((JsonElement)taskModuleRequest.Data!).GetProperty("id").GetString(), "small"))));

        private Task Note(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
