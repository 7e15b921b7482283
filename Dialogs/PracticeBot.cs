using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Everywhere;
using EmpathyBot.Cards.OwnData;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Everywhere;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Outreach;
using EmpathyBot.Dialogs.OwnData;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Safety;
using EmpathyBot.Dialogs.Teams;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs;

/// <summary>The bot: tells a word, a press and a typed reply apart, and hands each to whom it concerns.</summary>
internal sealed class PracticeBot(
    TurnRunner turns,
    WordAnswers words,
    IEnumerable<IAreaPresses> areas,
    DialogStack stack,
    Presses presses,
    Missed missed,
    PlannerWords planners,
    FacilitatorWords facilitators,
    WithdrawnRuns withdrawn,
    ReturnWords returns,
    TeamMeetings teams,
    DrillReplies drillReplies,
    DebriefDesk debriefs,
    FileConsents files,
    JustForgotten forgotten,
    ScenarioShelf shelf) : TeamsActivityHandler
{
    private const string Personal = "personal";

    private readonly IReadOnlyList<IAreaPresses> _areas = [.. areas];

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

    private async Task HearAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var activity = scope.Context.Activity;
        if (!IsPersonal(activity))
        {
            await HearInChannelAsync(scope, cancellationToken);
            return;
        }

        await AskedBack.TidyAsync(scope, cancellationToken);
        await missed.ShowAsync(scope, cancellationToken);
        var answer = CardAnswer.From(activity);
        var text = answer is null ? WordReader.TextOf(activity.AsMessageActivity()!) : "";
        if (scope.Turn.IsRepeat)
            await AgainAsync(scope, cancellationToken);
        else if (await withdrawn.CloseAsync(scope, answer, WordReader.Read(text) is not null || scope.Turn.Debriefs.Open is not null, cancellationToken))
            return;
        else if (answer is not null)
            await PressedAsync(scope, answer, cancellationToken);
        else
            await TypedAsync(scope, text, cancellationToken);
    }

    private async Task HearInChannelAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Turn.AnswerWentOut)
            return;
        var team = await teams.HereAsync(scope.Context, cancellationToken);
        var word = scope.Context.Activity.AsMessageActivity() is { } message && CardAnswer.From(scope.Context.Activity) is null
            ? WordReader.Read(WordReader.TextOf(message))
            : null;
        if (word?.Kind is WordKind.Planners && team is not null)
            await planners.AnswerAsync(scope, team, word, cancellationToken);
        else if (word?.Kind is WordKind.Facilitators && team is not null)
            await facilitators.AnswerAsync(scope, team, word, cancellationToken);
        else if (word?.Kind is WordKind.Returns && team is not null)
            await returns.AnswerAsync(scope, team, word, cancellationToken);
        else
            scope.Reply.Say(word?.Kind is WordKind.Drop or WordKind.Drops ? scope.Words.DropInPrivate : scope.Words.OnlyInPersonalChat);
    }

    /// <summary>A repeat has had its effect: it gets its answer again, unless that is known to have arrived.</summary>
    private async Task AgainAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        switch (CardAnswer.From(scope.Context.Activity))
        {
            case { } answer when AreaOf(answer) is { } area:
                await area.RepeatAsync(scope, answer, cancellationToken);
                break;
            case { AttemptId: not null } answer:
                await OldPresses.RepeatAsync(scope, answer, cancellationToken);
                break;
            case { } answer:
                await AnswerWithItsCardAsync(scope, answer, cancellationToken);
                if (!scope.Turn.AnswerWentOut)
                    await words.AnswerAgainAsync(scope, answer.Verb is Verbs.Help ? new Word(WordKind.Help) : null, "", cancellationToken);
                break;
            case null when !scope.Turn.AnswerWentOut:
                var text = WordReader.TextOf(scope.Context.Activity.AsMessageActivity()!);
                await words.AnswerAgainAsync(scope, WordReader.Read(text), text, cancellationToken);
                break;
            default:
                break;
        }
    }

    private async Task PressedAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case { Verb: Verbs.Begin, Attempt: null }:
                await AnswerWithItsCardAsync(scope, answer, cancellationToken);
                if (scope.Attempts.Open is { Status: AttemptStatus.Offered } offered)
                    Present.ShowAgain(scope, offered);
                else
                    await words.PracticeAsync(scope, "", cancellationToken);
                break;
            case { Verb: Verbs.Help }:
                await AnswerWithItsCardAsync(scope, answer, cancellationToken);
                await words.AnswerAsync(scope, new Word(WordKind.Help), "", cancellationToken);
                break;
            case var _ when AreaOf(answer) is { } area:
                await area.AnswerAsync(scope, answer, cancellationToken);
                break;
            case { AttemptId: { } id } when scope.Attempts.Open?.Id == id:
                await stack.ContinueAsync(scope, cancellationToken);
                break;
            default:
                await presses.AnswerAsync(scope, answer, cancellationToken);
                break;
        }
    }

    private IAreaPresses? AreaOf(CardAnswer answer) => _areas.FirstOrDefault(area => area.Takes(answer));

    /// <summary>The cards that stay as they are when pressed.</summary>
    private static async Task AnswerWithItsCardAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken) =>
        scope.Reply.Answer(null, answer.Id == ProgressCard.From
            ? await WordAnswers.ProgressAsync(scope, cancellationToken)
            : WelcomeCard.Make(scope.Words));

    private async Task TypedAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        var isDebrief = DebriefDesk.Awaits(scope);
        var isDrills = !isDebrief && DrillReplies.Awaits(scope);
        var awaited = isDebrief || isDrills || scope.Attempts.Open is { AwaitsWords: true };
        if (WordReader.Read(text) is { } word && (!awaited || (WordReader.IsUnderstood(word, shelf.Library) && words.IsMeant(scope, word))))
            await words.AnswerAsync(scope, word, text, cancellationToken);
        else if (text.Length > 0 && isDebrief)
            await debriefs.TypedAsync(scope, text, cancellationToken);
        else if (text.Length > 0 && isDrills)
            await drillReplies.TypedAsync(scope, text);
        else if (text.Length > 0 && scope.Attempts.Open is null && DrillReplies.WordFor(scope) is { } line)
            scope.Reply.Say(line);
        else if (text.Length > 0 && scope.Attempts.Open is not null)
            await stack.ContinueAsync(scope, cancellationToken);
        else
            scope.Reply.Say(scope.Words.Unknown);
    }
}
