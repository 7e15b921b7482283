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

    /// <summary>Begins it, or goes on where it stopped. What else was only offered makes way; a run that is under way does not.</summary>
    public async Task TakeUpAsync(TurnScope scope, Attempt attempt, Debrief debrief, CancellationToken cancellationToken)
    {
        if (scope.Attempts.Open is { Status: AttemptStatus.UnderWay } run)
        {
            scope.Reply.Say(scope.Words.DebriefInTheMiddle(run.Run.Dilemma.Title));
            return;
        }

        PuttingAway.Open(scope);
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
            if (await PromiseAsync(scope, attempt, open, new PromiseForm("", text, ""), open.Row.CardId, cancellationToken) is { } again)
                scope.Reply.ShowDebrief(again, scope.Words.DebriefReadySummary(attempt.Run.Dilemma.Title));
        }
        else
        {
            await AnswerAsync(scope, attempt, open, text, open.Row.CardId, cancellationToken);
        }
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
            return await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, typed);
        if (typed.Will.Length == 0)
            return await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, typed, scope.Words.DebriefPromiseMissing);
        if (times.Day(scope, typed.Day) is not Heard<Instant>.Meant { Value: var day })
        {
            var why = times.Day(scope, typed.Day) is Heard<Instant>.Unclear unclear ? unclear.Why : Misheard.NotUnderstood;
            return await DebriefPresent.CardAsync(scope, attempt, debrief, cancellationToken, typed, scope.Words.DebriefPromiseDayUnclear(why));
        }

        var promise = scope.Turn.Promises.Add(attempt.Id, scope.Words.Promise(typed.When, typed.Will), day.ToDateTimeOffset());
        var done = scope.Turn.Debriefs.GoTo(debrief, DebriefFlow.After(debrief.Row.Form, debrief.Row.Stage, null));
        scope.Reply.Answer(cardId, DebriefPresent.Trail(scope, attempt, done, debrief.Row.Stage, promise.Text));
        Finish(scope, attempt, done, promise);
        return null;
    }

    /// <summary>Puts it off to the evening.</summary>
    /// <returns>When that is, in a sentence.</returns>
    public string PutOff(TurnScope scope, Debrief debrief)
    {
        var evening = times.Evening(scope);
        scope.Turn.Debriefs.PutOff(debrief, evening);
        return scope.Words.DebriefPutOff(times.Say(scope, evening));
    }

    /// <summary>Shows what is kept of one that is through.</summary>
    public void ShowThrough(TurnScope scope, Attempt attempt, Debrief debrief, PromiseRow? promise) => scope.Reply.Show(
        DebriefThroughCard.Make(
            scope.Words,
            attempt.Run.Dilemma.Title,
            scope.Words.DebriefThrough,
            debrief.TextOf(DebriefAnswerRow.Principle),
            promise?.Text,
            promise is null ? null : times.Say(scope, promise.DueAt)),
        scope.Words.DebriefReadySummary(attempt.Run.Dilemma.Title));

    private static async Task<(Attempt Attempt, Debrief Debrief)?> OpenAsync(TurnScope scope, CancellationToken cancellationToken) =>
        scope.Turn.Debriefs.Open is { } open && await scope.Attempts.FindAsync(open.AttemptId, cancellationToken) is { } attempt ? (attempt, open) : null;

    private async Task GoOnAsync(TurnScope scope, Attempt attempt, Debrief answered, int stage, string? cardId, CancellationToken cancellationToken)
    {
        scope.Reply.Answer(cardId, DebriefPresent.Trail(scope, attempt, answered, answered.Row.Stage));
        var next = scope.Turn.Debriefs.GoTo(answered, stage);
        if (DebriefFlow.At(next.Row.Form, stage) is null)
            Finish(scope, attempt, next, promise: null);
        else
            await TakeUpNextAsync(scope, attempt, next, cancellationToken);
    }

    private void Finish(TurnScope scope, Attempt attempt, Debrief debrief, PromiseRow? promise) =>
        ShowThrough(scope, attempt, scope.Turn.Debriefs.Finish(debrief), promise);

    // An answer on the card of one that was put aside is taken, and it goes on unless something else is under way.
    private async Task TakeUpNextAsync(TurnScope scope, Attempt attempt, Debrief next, CancellationToken cancellationToken)
    {
        if (next.IsOpen)
            await DebriefPresent.ShowAsync(scope, attempt, next, cancellationToken);
        else
            await TakeUpAsync(scope, attempt, next with { Row = next.Row with { CardId = null } }, cancellationToken);
    }
}
