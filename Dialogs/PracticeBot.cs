using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Everywhere;
using EmpathyBot.Cards.OwnData;
using EmpathyBot.Dialogs.Chats;
using EmpathyBot.Dialogs.OwnData;
using EmpathyBot.Dialogs.Teams;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs;

/// <summary>The bot: who comes, who goes, and in which chat something is heard.</summary>
internal sealed class PracticeBot(
    TurnRunner turns,
    PersonalChat personal,
    ChannelChat channel,
    TeamMeetings teams,
    FileConsents files,
    JustForgotten forgotten) : TeamsActivityHandler
{
    private const string Personal = "personal";

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        forgotten.Knows(turnContext.Activity) ? Task.CompletedTask : turns.RunAsync(turnContext, HearAsync, cancellationToken);

    /// <summary>Somebody who types has begun to answer: a drill's clock knows.</summary>
    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
        IsPersonal(turnContext.Activity) && !IsNobodys(turnContext.Activity)
            ? turns.RunIfKnownAsync(turnContext, TypeAsync, cancellationToken)
            : Task.CompletedTask;

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var card = forgotten.Knows(turnContext.Activity)
            ? ForgetCard.Answered(Cards.Words.Words.For(turnContext.Activity.GetLocale()), isYes: true)
            : await turns.RunAsync(turnContext, HearAsync, cancellationToken);
        return new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = AdaptiveCard.ContentType,
            Value = new OpenObject((card ?? Nothing(turnContext.Activity)).ToJson()),
        };
    }

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        files.AcceptAsync(turnContext, cancellationToken);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        files.DeclineAsync(turnContext, cancellationToken);

    protected override async Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (IsUpgrade(turnContext.Activity) || IsNobodys(turnContext.Activity))
            return;
        await turns.RunAsync(turnContext, GreetAsync, cancellationToken);
        await teams.BotAddedAsync(turnContext, cancellationToken);
    }

    protected override async Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (IsUpgrade(turnContext.Activity) || IsNobodys(turnContext.Activity))
            return;
        await turns.RunIfKnownAsync(turnContext, LeaveAsync, cancellationToken);
        await teams.BotRemovedAsync(turnContext, cancellationToken);
    }

    /// <summary>Forwards without looking each member up at the channel, as the SDK's own dispatch does.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => OnMembersAddedAsync(membersAdded, turnContext, cancellationToken);

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var isBot = IsAmong(membersAdded, turnContext.Activity);
        if ((IsPersonal(turnContext.Activity) || isBot) && !IsNobodys(turnContext.Activity))
            await turns.RunAsync(turnContext, GreetAsync, cancellationToken);
        if (isBot)
            await teams.BotAddedAsync(turnContext, cancellationToken);
        else
            await teams.RosterChangedAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc cref="OnTeamsMembersAddedDispatchAsync"/>
    protected override Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => OnMembersRemovedAsync(membersRemoved, turnContext, cancellationToken);

    protected override Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsAmong(membersRemoved, turnContext.Activity)
            ? teams.BotRemovedAsync(turnContext, cancellationToken)
            : teams.RosterChangedAsync(turnContext, cancellationToken);

    protected override Task OnTeamsTeamDeletedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        teams.BotRemovedAsync(turnContext, cancellationToken);

    // Every press gets a card, also one that nothing is left to say of.
    private static AdaptiveCard Nothing(IActivity activity)
    {
        var words = Cards.Words.Words.For(activity.GetLocale());
        return StubCard.Make(words, words.WelcomeTitle, IsPersonal(activity) ? words.ContinuesBelow : words.OnlyInPersonalChat);
    }

    // A new version of the app is no reason to say hello again.
    private static bool IsUpgrade(IInstallationUpdateActivity update) => update.Action?.EndsWith("-upgrade", StringComparison.Ordinal) is true;

    private static bool IsAmong(IEnumerable<ChannelAccount> members, IActivity activity) => members.Any(member => member.Id == activity.Recipient?.Id);

    // It was let in or put out, and not said by whom nor for whom: there is nobody to keep anything for.
    private static bool IsNobodys(IActivity activity) => TurnKey.FindPerson(activity) is null;

    private static bool IsPersonal(IActivity activity) => activity.Conversation?.ConversationType is null or Personal;

    private static async Task GreetAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (await scope.Turn.HasGreetedAsync(cancellationToken))
            return;

        scope.Turn.Greet();
        if (IsPersonal(scope.Context.Activity))
            scope.Reply.Show(WelcomeCard.Make(scope.Words), scope.Words.WelcomeSummary);
        else
            scope.Reply.Say(scope.Words.WelcomeInChannel);
    }

    private static Task LeaveAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (!scope.Turn.IsRepeat)
            scope.Turn.Leave();
        return Task.CompletedTask;
    }

    private static Task TypeAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (!scope.Turn.IsRepeat && scope.Drills.Open is { } drill)
            scope.Drills.Type(drill);
        return Task.CompletedTask;
    }

    private Task HearAsync(TurnScope scope, CancellationToken cancellationToken) =>
        IsPersonal(scope.Context.Activity) ? personal.HearAsync(scope, cancellationToken) : channel.HearAsync(scope, cancellationToken);
}
