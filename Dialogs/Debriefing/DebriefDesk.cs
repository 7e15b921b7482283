using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Hours.Words;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using NodaTime;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>Leads through a long debrief: takes it up, takes answers by field or as a message, puts it off, ends it.</summary>
internal sealed class DebriefDesk(ICoach coach, DebriefTimes times, DialogStack stack, DrillAside drills)
{
    /// <summary>So long after an ending a typed line is taken for the answer to its question; afterwards it is something else.</summary>
    private static readonly TimeSpan StillMeant = TimeSpan.FromMinutes(15);

    /// <summary>Whether a typed line is the answer to a question of a debrief.</summary>
    public static bool Awaits(TurnScope scope) => scope.Turn.Debriefs.Open is not null && scope.Attempts.Open is null && scope.Drills.Open is null;

    /// <summary>Talks the last run over, or goes on where that stopped.</summary>
    public async Task TakeUpLastAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (await ShowOpenAsync(scope, cancellationToken))
            return;
        if (scope.Attempts.Open is null or { Status: not AttemptStatus.UnderWay } && await scope.Attempts.FindFinishedAsync(cancellationToken) is { } finished)
        {
            var debrief = await DebriefAlong.FindAsync(scope, finished, cancellationToken);
            if (debrief.Row.Status is not DebriefStatus.Done)
                await TakeUpAsync(scope, finished, debrief, cancellationToken);
            else if (!await TakeUpPutOffAsync(scope, cancellationToken))
                scope.Reply.Say(scope.Words.DebriefAllSaid);
        }
        else
        {
            scope.Reply.Say(scope.Attempts.Open is { Status: AttemptStatus.UnderWay } run ? scope.Words.DebriefInTheMiddle(run.Run.Dilemma.Title) : scope.Words.DebriefNothing);
        }
    }

    /// <summary>Shows the open one again; false when there is none.</summary>
    public async Task<bool> ShowOpenAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (!Awaits(scope) || await OpenAsync(scope, cancellationToken) is not var (attempt, open))
            return false;
        await DebriefPresent.ShowAgainAsync(scope, attempt, open, cancellationToken);
        return true;
    }

    /// <summary>Takes up the one that was put off last; false when there is none.</summary>
    public async Task<bool> TakeUpPutOffAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (await scope.Turn.Debriefs.FindPutOffAsync(cancellationToken) is not { } debrief || await scope.Attempts.FindAsync(debrief.AttemptId, cancellationToken) is not { } attempt)
            return false;
        await TakeUpAsync(scope, attempt, debrief, cancellationToken);
        return true;
    }

    /// <summary>
    /// Begins it, or goes on where it stopped. Everything else makes way: whoever presses "now" means this one, and now. A run that is under way
    /// is put away as it stands, and they are told.
    /// </summary>
    public async Task TakeUpAsync(TurnScope scope, Attempt attempt, Debrief debrief, CancellationToken cancellationToken)
    {
        if (PuttingAway.Open(scope) is { } run)
            scope.Reply.Say(scope.Words.DebriefRunWaits(run.Run.Dilemma.Title));
        await drills.PutAsync(scope, cancellationToken);
        if (scope.Turn.Debriefs.Open is { } other && other.AttemptId != debrief.AttemptId)
            scope.Turn.Debriefs.PutAside(other);
        var open = debrief.IsOpen ? debrief : scope.Turn.Debriefs.TakeUp(debrief);
        await DebriefPresent.ShowAgainAsync(scope, attempt, open, cancellationToken);
        scope.Reply.Update(attempt.CardId, Present.Ending(scope, attempt, isLatest: false, open));
        await stack.EndAsync(scope, cancellationToken);
    }

    /// <summary>Because the person says stop: it goes on where it stopped when they come back to it.</summary>
    /// <returns>False when none was open.</returns>
    public async Task<bool> StopAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (!Awaits(scope) || await OpenAsync(scope, cancellationToken) is not var (attempt, open))
            return false;
        scope.Turn.Debriefs.PutAside(open);
        scope.Reply.Update(open.Row.CardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.DebriefPutAside));
        scope.Reply.Say(scope.Words.DebriefPutAside);
        return true;
    }

    /// <summary>An answer that was typed as a message.</summary>
    public async Task TypedAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        if (await OpenAsync(scope, cancellationToken) is not var (attempt, open))
        {
            scope.Reply.Say(scope.Words.Unknown);
        }
        else if (text.Length > DebriefCard.Longest)
        {
            scope.Reply.Say(scope.Words.DebriefAnswerTooLong);
        }
        else if (DebriefFlow.At(open.Row.Form, open.Row.Stage) is DebriefQuestion.Promise)
        {
            await TypedPromiseAsync(scope, attempt, open, text, cancellationToken);
        }
        else
        {
            await AnswerAsync(scope, attempt, open, text, open.Row.CardId, cancellationToken);
        }
    }

    /// <summary>Whether a typed line is the answer to the one question that stands on the card of an ending.</summary>
    public static bool AwaitsAtOnce(TurnScope scope) =>
        scope.Attempts.Open is null && scope.Drills.Open is null
        && scope.Turn.Debriefs.Present is { Row: { Pressed: null } row } debrief
        && (row.Status is DebriefStatus.AtOnce || row is { Status: DebriefStatus.PutOff, Stage: 0, ShownIn: null })
        && debrief.Find(DebriefAnswerRow.OwnWords) is null && scope.Turn.Now <= row.At + StillMeant;

    /// <summary>Takes that answer, in the person's own words.</summary>
    public static async Task TypedAtOnceAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        if (scope.Turn.Debriefs.Present is not { } debrief || await scope.Attempts.FindAsync(debrief.AttemptId, cancellationToken) is not { } attempt)
        {
            scope.Reply.Say(scope.Words.Unknown);
        }
        else if (text.Length > DebriefCard.Longest)
        {
            scope.Reply.Say(scope.Words.DebriefAnswerTooLong);
        }
        else
        {
            var said = scope.Turn.Debriefs.Answer(debrief, DebriefAnswerRow.OwnWords, text) ?? debrief;
            scope.Reply.Update(attempt.CardId, Present.Ending(scope, attempt, isLatest: true, said));
            SayKeptAtOnce(scope, said);
        }
    }

    /// <summary>Says again that a line was taken for that answer, to its repeat; false when it wasn't.</summary>
    public static bool SayAgainAtOnce(TurnScope scope, string text)
    {
        if (scope.Turn.Debriefs.Present is not { } debrief || debrief.TextOf(DebriefAnswerRow.OwnWords) != text)
            return false;
        SayKeptAtOnce(scope, debrief);
        return true;
    }

    /// <summary>Takes an answer to the present question, and goes on.</summary>
    public Task AnswerAsync(TurnScope scope, Attempt attempt, Debrief debrief, string text, string? cardId, CancellationToken cancellationToken)
    {
        var (form, stage) = (debrief.Row.Form, debrief.Row.Stage);
        var reading = coach.Read(WordsKind.Reflection, text);
        var answered = scope.Turn.Debriefs.Answer(debrief, DebriefFlow.NameAt(form, stage), text, reading) ?? debrief;
        return GoOnAsync(scope, attempt, answered, DebriefFlow.After(form, stage, reading.Depth), cardId, cancellationToken);
    }

    /// <summary>Leaves the present question out, and goes on.</summary>
    public Task SkipAsync(TurnScope scope, Attempt attempt, Debrief debrief, CancellationToken cancellationToken) =>
        GoOnAsync(scope, attempt, debrief, DebriefFlow.After(debrief.Row.Form, debrief.Row.Stage, null), scope.PressedCardId, cancellationToken);

    /// <summary>Makes a promise, and with it the debrief is through.</summary>
    /// <returns>What its card becomes where it can't be made as it was typed; null when it was made.</returns>
    public async Task<AdaptiveCard?> PromiseAsync(
        TurnScope scope, Attempt attempt, Debrief debrief, PromiseForm typed, string? cardId, CancellationToken cancellationToken)
    {
        var open = await scope.Turn.Promises.FindOpenAsync(cancellationToken);
        if (open.Count >= PersonPromises.MostOpen)
            return await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, typed, typed.HasWords ? scope.Words.DebriefPromiseGivenBack : "");
        if (typed.Will.Length == 0)
            return await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, typed, scope.Words.DebriefPromiseMissing);
        if (times.Day(scope, typed.Day) is not Heard<Instant>.Meant { Value: var day })
        {
            var why = times.Day(scope, typed.Day) is Heard<Instant>.Unclear unclear ? unclear.Why : Misheard.NotUnderstood;
            return await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, typed, scope.Words.DebriefPromiseDayUnclear(why));
        }

        // Nobody is asked outside their hours: the day that is said is the one on which it is asked.
        var asked = times.Asked(scope, day);
        var promise = scope.Turn.Promises.Add(attempt.Id, scope.Words.Promise(typed.When, typed.Will), asked.ToDateTimeOffset());
        var done = scope.Turn.Debriefs.GoTo(debrief, DebriefFlow.After(debrief.Row.Form, debrief.Row.Stage, null));
        scope.Reply.Answer(cardId, DebriefPresent.Trail(scope, attempt, done, debrief.Row.Stage, promise.Text));
        ShowThrough(scope, attempt, scope.Turn.Debriefs.Finish(done), promise, isOtherDay: !times.IsSameDay(scope, day, asked));
        return null;
    }

    /// <summary>Puts it off to the evening.</summary>
    public Debrief PutOff(TurnScope scope, Debrief debrief) => scope.Turn.Debriefs.PutOff(debrief, times.Evening(scope));

    /// <summary>What there is to say of one that is put off: to when; or that it waits for a word.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="debrief">The debrief.</param>
    /// <param name="isReady">Whether it was left where it had not begun.</param>
    public string AsideLine(TurnScope scope, Debrief debrief, bool isReady) =>
        debrief.Row.PutOffTo is { } until ? scope.Words.DebriefPutOff(times.Say(scope, until))
        : isReady ? scope.Words.DebriefLeft
        : scope.Words.DebriefEnoughNoted;

    /// <summary>Shows what is kept of one that is through.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="attempt">The run.</param>
    /// <param name="debrief">Its debrief.</param>
    /// <param name="promise">The promise; null when there is none.</param>
    /// <param name="isOtherDay">Whether it is asked after on another day than the one that was said.</param>
    public void ShowThrough(TurnScope scope, Attempt attempt, Debrief debrief, PromiseRow? promise, bool isOtherDay = false) => scope.Reply.Show(
        DebriefThroughCard.Make(
            scope.Words,
            attempt.Run.Dilemma.Title,
            scope.Words.DebriefThrough,
            debrief.TextOf(DebriefAnswerRow.Principle),
            promise?.Text,
            promise is null ? null : AsksOn(scope, times.Say(scope, promise.DueAt), isOtherDay)),
        scope.Words.DebriefReadySummary(attempt.Run.Dilemma.Title));

    private static void SayKeptAtOnce(TurnScope scope, Debrief debrief) => scope.Reply.Say(scope.Words.DebriefOwnWordsKept(scope.Words.Ask(debrief.Row.Asked)));

    // Where it can't be made as it was typed, the card that asked makes room for one with the words on it.
    private async Task TypedPromiseAsync(TurnScope scope, Attempt attempt, Debrief open, string text, CancellationToken cancellationToken)
    {
        if (text.Length > ShortDebrief.Longest)
        {
            scope.Reply.Say(scope.Words.DebriefPromiseTooLong);
            return;
        }

        if (await PromiseAsync(scope, attempt, open, new PromiseForm("", text, ""), open.Row.CardId, cancellationToken) is not { } again)
            return;
        scope.Reply.Update(open.Row.CardId, DebriefPresent.Below(scope, attempt));
        scope.Reply.ShowDebrief(again, scope.Words.DebriefReadySummary(attempt.Run.Dilemma.Title));
    }

    private static string AsksOn(TurnScope scope, string day, bool isOtherDay) =>
        isOtherDay ? scope.Words.DebriefPromiseAsksThen(day) : scope.Words.DebriefPromiseAsks(day);

    private static async Task<(Attempt Attempt, Debrief Debrief)?> OpenAsync(TurnScope scope, CancellationToken cancellationToken) =>
        scope.Turn.Debriefs.Open is { } open && await scope.Attempts.FindAsync(open.AttemptId, cancellationToken) is { } attempt ? (attempt, open) : null;

    private async Task GoOnAsync(TurnScope scope, Attempt attempt, Debrief answered, int stage, string? cardId, CancellationToken cancellationToken)
    {
        scope.Reply.Answer(cardId, DebriefPresent.Trail(scope, attempt, answered, answered.Row.Stage));
        var next = scope.Turn.Debriefs.GoTo(answered, stage);
        if (DebriefFlow.At(next.Row.Form, stage) is null)
            ShowThrough(scope, attempt, scope.Turn.Debriefs.Finish(next), promise: null);
        else
            await TakeUpNextAsync(scope, attempt, next, cancellationToken);
    }

    // An answer on the card of one that was put aside is taken, and it goes on.
    private async Task TakeUpNextAsync(TurnScope scope, Attempt attempt, Debrief next, CancellationToken cancellationToken)
    {
        if (next.IsOpen)
            await DebriefPresent.ShowAsync(scope, attempt, next, cancellationToken);
        else
            await TakeUpAsync(scope, attempt, next with { Row = next.Row with { CardId = null } }, cancellationToken);
    }
}
