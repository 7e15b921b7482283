using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Everywhere;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Everywhere;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.OtherPeople;
using EmpathyBot.Dialogs.Outreach;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Safety;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Chats;

/// <summary>What the bot hears in a person's own chat: tells a word, a press and a typed reply apart, and hands each to whom it concerns.</summary>
internal sealed class PersonalChat(
    WordAnswers words,
    IEnumerable<IAreaPresses> areas,
    DialogStack stack,
    Presses presses,
    Missed missed,
    WithdrawnRuns withdrawn,
    DrillReplies drillReplies,
    DebriefDesk debriefs,
    OtherPeoplesData others,
    ScenarioShelf shelf)
{
    private readonly IReadOnlyList<IAreaPresses> _areas = [.. areas];

    public async Task HearAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        await AskedBack.TidyAsync(scope, cancellationToken);
        await missed.ShowAsync(scope, cancellationToken);
        // In the middle of a dilemma nothing is offered to anybody.
        if (scope.Attempts.Open is null || scope.Drills.Open is not null)
            await scope.Turn.Offers.LookAsync(cancellationToken);
        var answer = CardAnswer.From(scope.Context.Activity);
        var text = answer is null ? WordReader.TextOf(scope.Context.Activity.AsMessageActivity()!) : "";
        if (scope.Turn.IsRepeat)
            await AgainAsync(scope, cancellationToken);
        else if (await withdrawn.CloseAsync(scope, answer, WordReader.Read(text) is not null || scope.Turn.Debriefs.Open is not null, cancellationToken))
            return;
        else if (answer is not null)
            await PressedAsync(scope, answer, cancellationToken);
        else
            await TypedAsync(scope, text, cancellationToken);
    }

    /// <summary>A repeat has had its effect: it gets its answer again, unless that is known to have arrived.</summary>
    private async Task AgainAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        switch (CardAnswer.From(scope.Context.Activity))
        {
            // It had no effect yet: the person was asked first.
            case { } answer when await others.LookAsync(scope, answer, cancellationToken) is null:
                break;
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
                if (WordMeant(scope, text) is not null || !await others.AsksFirstAsync(scope, text, cancellationToken))
                    await words.AnswerAgainAsync(scope, WordReader.Read(text), text, cancellationToken);
                break;
            default:
                break;
        }
    }

    private async Task PressedAsync(TurnScope scope, CardAnswer pressed, CancellationToken cancellationToken)
    {
        switch (await others.LookAsync(scope, pressed, cancellationToken))
        {
            case null:
                break;
            case { Verb: Verbs.Begin, Attempt: null } answer:
                await AnswerWithItsCardAsync(scope, answer, cancellationToken);
                if (scope.Attempts.Open is { Status: AttemptStatus.Offered } offered)
                    Present.ShowAgain(scope, offered);
                else
                    await words.PracticeAsync(scope, "", cancellationToken);
                break;
            case { Verb: Verbs.Help } answer:
                await AnswerWithItsCardAsync(scope, answer, cancellationToken);
                await words.AnswerAsync(scope, new Word(WordKind.Help), "", cancellationToken);
                break;
            case { } answer when AreaOf(answer) is { } area:
                await area.AnswerAsync(scope, answer, cancellationToken);
                break;
            case { AttemptId: { } id } when scope.Attempts.Open?.Id == id:
                await stack.ContinueAsync(scope, cancellationToken);
                break;
            case { } answer:
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
        if (WordMeant(scope, text) is { } word)
            await words.AnswerAsync(scope, word, text, cancellationToken);
        else if (text.Length > 0 && await others.AsksFirstAsync(scope, text, cancellationToken))
            return;
        else if (text.Length > 0 && DebriefDesk.Awaits(scope))
            await debriefs.TypedAsync(scope, text, cancellationToken);
        else if (text.Length > 0 && DrillReplies.Awaits(scope))
            await drillReplies.TypedAsync(scope, text);
        else if (text.Length > 0 && scope.Attempts.Open is null && DrillReplies.WordFor(scope) is { } line)
            scope.Reply.Say(line);
        else if (text.Length > 0 && scope.Attempts.Open is not null)
            await stack.ContinueAsync(scope, cancellationToken);
        else if (text.Length > 0 && DebriefAtOnce.Awaits(scope))
            await DebriefAtOnce.TypedAsync(scope, text, cancellationToken);
        else
            scope.Reply.Say(scope.Words.Unknown);
    }

    // Where words are awaited, a word is taken for one only when nothing else can be meant.
    private Word? WordMeant(TurnScope scope, string text)
    {
        var awaited = DebriefDesk.Awaits(scope) || DrillReplies.Awaits(scope) || scope.Attempts.Open is { AwaitsWords: true };
        return WordReader.Read(text) is { } word && (!awaited || (WordReader.IsUnderstood(word, shelf.Library) && words.IsMeant(scope, word))) ? word : null;
    }
}
