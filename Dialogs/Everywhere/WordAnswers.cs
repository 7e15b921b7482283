using EmpathyBot.Cards.Everywhere;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Everywhere;

/// <summary>What the words do that work at any moment.</summary>
internal sealed class WordAnswers(
    Offers offers,
    DialogStack stack,
    IEnumerable<IAreaWords> areas,
    DropDesk desk,
    PersonSettings settings,
    DrillOffers drills,
    DrillPresent drillPresent,
    DrillAside aside,
    DebriefDesk debriefs,
    Resuming resuming)
{
    private readonly IReadOnlyList<IAreaWords> _areas = [.. areas];

    /// <summary>Whether the text is the word, where a reply is awaited.</summary>
    public bool IsMeant(TurnScope scope, Word word) => AreaOf(word)?.IsMeant(scope, word) is not false;

    /// <param name="scope">The turn.</param>
    /// <param name="word">The word.</param>
    /// <param name="text">The whole text that it was; empty for a press that stands for a word.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task AnswerAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken) => word.Kind switch
    {
        WordKind.Practice => PracticeAsync(scope, word.Argument, cancellationToken),
        WordKind.Drill => drills.AnswerAsync(scope, word.Argument, cancellationToken),
        WordKind.Stop => StopAsync(scope, cancellationToken),
        WordKind.Resume => ResumeAsync(scope, cancellationToken),
        WordKind.Progress => ShowProgressAsync(scope, cancellationToken),
        WordKind.Help => HelpAsync(scope, cancellationToken),
        _ when AreaOf(word) is { } area => area.AnswerAsync(scope, word, text, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word.Kind, "There is no such word."),
    };

    /// <summary>Hands out a dilemma; in the middle of one, says so and shows where, unless another was asked for by name.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="wish">A topic or an id; empty for whatever is next.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="drop">The drop that brings it; null when the person asked for it themselves.</param>
    public async Task PracticeAsync(TurnScope scope, string wish, CancellationToken cancellationToken, Guid? drop = null)
    {
        if (wish.Length == 0 && scope.Attempts.Open is { Status: AttemptStatus.UnderWay } underWay)
        {
            await aside.PutAsync(scope, cancellationToken);
            scope.Reply.Say(scope.Words.InTheMiddle(underWay.Run.Dilemma.Title));
            Present.ShowAgain(scope, underWay);
            return;
        }

        var before = scope.Attempts.Open;
        await offers.OfferAsync(scope, wish, before is null ? [] : [before.Run.Dilemma.Id], cancellationToken, drop);
        if (scope.Attempts.Open == before)
            return;
        await aside.PutAsync(scope, cancellationToken);
        await stack.BeginAsync(scope, cancellationToken);
    }

    /// <summary>
    /// Says again what a word or a typed line was answered with: it has had its effect, but the answer may not have arrived.
    /// </summary>
    public async Task AnswerAgainAsync(TurnScope scope, Word? word, string text, CancellationToken cancellationToken)
    {
        if (word is { Kind: WordKind.Help or WordKind.Progress } || (word is not null && AreaOf(word)?.IsMeant(scope, word) is true))
            await AnswerAsync(scope, word, text, cancellationToken);
        else if (scope.Drills.Open is { } drill)
            drillPresent.ShowAgain(scope, drill);
        else if (scope.Attempts.Open is { } open)
            Present.ShowAgain(scope, open);
        else if (await debriefs.ShowOpenAsync(scope, cancellationToken))
            return;
        else if (word is { Kind: WordKind.Stop } && await scope.Attempts.FindPutAwayAsync(cancellationToken) is { } putAway)
            Present.ShowClosed(scope, putAway);
        else if (await scope.Attempts.FindFinishedAsync(cancellationToken) is { } finished && finished.Run.Turns[^1].Decision.Typed?.Text == text)
            Present.ShowClosed(scope, finished);
        else if (!DebriefAtOnce.SayAgain(scope, text))
            scope.Reply.Say(scope.Words.NothingOpen);
    }

    private async Task StopAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var hadDrill = await aside.StopAsync(scope, cancellationToken);
        var hadDebrief = await debriefs.StopAsync(scope, cancellationToken);
        switch (scope.Attempts.Open)
        {
            case { Status: AttemptStatus.UnderWay } underWay:
                PuttingAway.Open(scope);
                Present.ShowClosed(scope, underWay);
                break;
            case not null:
                PuttingAway.Open(scope);
                scope.Reply.Say(scope.Words.PutAwayOffer);
                break;
            case null when hadDrill || hadDebrief:
                break;
            default:
                scope.Reply.Say(scope.Words.NothingOpen);
                break;
        }

        await stack.EndAsync(scope, cancellationToken);
    }

    private async Task ResumeAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var wasPaused = await settings.EndPauseAsync(scope, cancellationToken);
        if (wasPaused)
            scope.Reply.Say(scope.Words.PauseOver(settings.Sentences(scope)));

        if (scope.Drills.Open is { } drill)
            drillPresent.ShowAgain(scope, drill);
        else if (scope.Attempts.Open is { Status: AttemptStatus.UnderWay } underWay)
            Present.ShowAgain(scope, underWay);
        else if (await debriefs.ShowOpenAsync(scope, cancellationToken))
            return;
        else if (scope.Drills.Present is { } putAwayDrill)
            drills.TakeUp(scope, putAwayDrill);
        else if (await scope.Attempts.FindToResumeAsync(cancellationToken) is { } putAway)
            await resuming.TakeUpAsync(scope, putAway, cancellationToken);
        else if (scope.Attempts.Open is { } offered)
            Present.ShowAgain(scope, offered);
        else if (!await debriefs.TakeUpPutOffAsync(scope, cancellationToken) && !wasPaused)
            scope.Reply.Say(scope.Words.NothingToResume);
    }

    private static async Task ShowProgressAsync(TurnScope scope, CancellationToken cancellationToken) =>
        scope.Reply.Show(await ProgressAsync(scope, cancellationToken));

    /// <summary>What the person has been through, as a card.</summary>
    public static async Task<AdaptiveCard> ProgressAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var played = new List<PlayedDilemma>();
        foreach (var row in await scope.Attempts.FindPlayedAsync(cancellationToken))
        {
            var dilemma = await scope.Attempts.FindDilemmaAsync(row.ContentHash, cancellationToken);
            var ending = dilemma.Guise(row.GuiseId).FindEnding(row.EndingId);
            played.Add(new PlayedDilemma(dilemma.Title, ending?.Title ?? "", row.EndedAt, row.Times));
        }

        var open = scope.Attempts.Open is { Status: AttemptStatus.UnderWay } underWay ? underWay : await scope.Attempts.FindToResumeAsync(cancellationToken);
        return ProgressCard.Make(scope.Words, new Progress(
            open?.Run.Dilemma.Title, open?.Id, open?.Run.Step ?? 0, played, await scope.Drills.FindProgressAsync(cancellationToken))
        {
            Kept = await scope.Turn.Debriefs.FindKeptAsync(ProgressCard.MostKept, cancellationToken),
            Last = await LastAsync(scope, cancellationToken),
            Promises = await PromiseLines.OfAsync(scope, ProgressCard.MostKept, cancellationToken),
        });
    }

    private static async Task<(Guid Id, int Step, string Title)?> LastAsync(TurnScope scope, CancellationToken cancellationToken) =>
        await scope.Attempts.FindFinishedAsync(cancellationToken) is { Run.HasEnded: true } last && RoadNotTaken.For(last.Run) is not null
            ? (last.Id, last.Run.Step, last.Run.Dilemma.Title)
            : null;

    private async Task HelpAsync(TurnScope scope, CancellationToken cancellationToken) =>
        scope.Reply.Show(HelpCard.Make(scope.Words, await desk.MayPlanAsync(scope, cancellationToken)));

    private IAreaWords? AreaOf(Word word) => _areas.FirstOrDefault(area => area.Takes(word.Kind));
}
