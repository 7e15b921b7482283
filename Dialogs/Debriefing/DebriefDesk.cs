using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>Leads through a long debrief: takes it up, takes answers by field or as a message, puts it off, ends it.</summary>
internal sealed class DebriefDesk(ICoach coach, DebriefTimes times, DebriefPromises promises, DialogStack stack, DrillAside drills)
{
    /// <summary>Whether a typed line is the answer to a question of a debrief.</summary>
    public static bool Awaits(TurnScope scope) => scope.Turn.Debriefs.Open is not null && scope.Attempts.Open is null && scope.Drills.Open is null;

    /// <summary>Talks over what the person has left or ended last: the last run, or one that was put off or aside after it.</summary>
    public async Task TakeUpLastAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (await ShowOpenAsync(scope, cancellationToken))
            return;
        if (scope.Attempts.Open is { Status: AttemptStatus.UnderWay } run)
        {
            scope.Reply.Say(scope.Words.DebriefInTheMiddle(run.Run.Dilemma.Title));
            return;
        }

        var finished = await scope.Attempts.FindFinishedAsync(cancellationToken);
        var last = finished is null ? null : await DebriefAlong.FindAsync(scope, finished, cancellationToken);
        if (last is null or { Row.Status: DebriefStatus.Done } || await scope.Turn.Debriefs.FindPutOffAsync(cancellationToken) is { } aside && aside.Row.AsideAt >= last.Row.At)
        {
            if (!await TakeUpPutOffAsync(scope, cancellationToken))
                scope.Reply.Say(last is null ? scope.Words.DebriefNothing : scope.Words.DebriefAllSaid);
        }
        else
        {
            await TakeUpAsync(scope, finished!, last, cancellationToken);
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
            await promises.TypedAsync(scope, attempt, open, text, cancellationToken);
        }
        else
        {
            await AnswerAsync(scope, attempt, open, text, open.Row.CardId, cancellationToken);
        }
    }

    /// <summary>For the repeat of a press: where it stands, unless that is known to be there.</summary>
    public async Task ShowAgainAsync(TurnScope scope, Attempt attempt, Debrief debrief, CancellationToken cancellationToken)
    {
        if (!scope.Turn.AnswerWentOut && debrief.IsOpen)
            await DebriefPresent.ShowAgainAsync(scope, attempt, debrief, cancellationToken);
        else if (!scope.Turn.AnswerWentOut && debrief.Row.Status is DebriefStatus.Done)
            promises.ShowThrough(scope, attempt, debrief, await DebriefPromises.FindAsync(scope, attempt, cancellationToken));
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

    private static async Task<(Attempt Attempt, Debrief Debrief)?> OpenAsync(TurnScope scope, CancellationToken cancellationToken) =>
        scope.Turn.Debriefs.Open is { } open && await scope.Attempts.FindAsync(open.AttemptId, cancellationToken) is { } attempt ? (attempt, open) : null;

    private async Task GoOnAsync(TurnScope scope, Attempt attempt, Debrief answered, int stage, string? cardId, CancellationToken cancellationToken)
    {
        scope.Reply.Answer(cardId, DebriefPresent.Trail(scope, attempt, answered, answered.Row.Stage));
        var next = scope.Turn.Debriefs.GoTo(answered, stage);
        if (DebriefFlow.At(next.Row.Form, stage) is null)
            promises.ShowThrough(scope, attempt, scope.Turn.Debriefs.Finish(next), promise: null);
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
