using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Hours.Words;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using NodaTime;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>The end of a long debrief: a promise, made by field or as a message, and what is kept of it all.</summary>
internal sealed class DebriefPromises(DebriefTimes times)
{
    /// <summary>Makes a promise, and with it the debrief is through.</summary>
    /// <returns>What its card becomes where it can't be made as it was typed; null when it was made.</returns>
    public async Task<AdaptiveCard?> MakeAsync(
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
        ShowThrough(scope, attempt, scope.Turn.Debriefs.Finish(done), promise, isOtherDay: typed.Day.Length > 0 && !times.IsSameDay(scope, day, asked));
        return null;
    }

    /// <summary>Makes one that was typed as a message. Where it can't be made as it was typed, the card that asked makes room for one with the words on it.</summary>
    public async Task TypedAsync(TurnScope scope, Attempt attempt, Debrief open, string text, CancellationToken cancellationToken)
    {
        if (text.Length > ShortDebrief.Longest)
        {
            scope.Reply.Say(scope.Words.DebriefPromiseTooLong);
            return;
        }

        if (await MakeAsync(scope, attempt, open, new PromiseForm("", text, ""), open.Row.CardId, cancellationToken) is not { } again)
            return;
        scope.Reply.Update(open.Row.CardId, DebriefPresent.Below(scope, attempt));
        scope.Reply.ShowDebrief(again, scope.Words.DebriefReadySummary(attempt.Run.Dilemma.Title));
    }

    /// <summary>Shows what is kept of one that is through.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="attempt">The run.</param>
    /// <param name="debrief">Its debrief.</param>
    /// <param name="promise">The promise; null when there is none.</param>
    /// <param name="isOtherDay">Whether it is asked after on another day than the one that was said.</param>
    public void ShowThrough(TurnScope scope, Attempt attempt, Debrief debrief, PromiseRow? promise, bool isOtherDay = false) =>
        scope.Reply.Show(Through(scope, attempt, debrief, promise, isOtherDay), scope.Words.DebriefReadySummary(attempt.Run.Dilemma.Title));

    /// <inheritdoc cref="ShowThrough"/>
    public AdaptiveCard Through(TurnScope scope, Attempt attempt, Debrief debrief, PromiseRow? promise, bool isOtherDay = false) => DebriefThroughCard.Make(
        scope.Words,
        attempt.Run.Dilemma.Title,
        scope.Words.DebriefThrough,
        debrief.TextOf(DebriefAnswerRow.Principle),
        promise?.Text,
        promise is null ? null : AsksOn(scope, times.Say(scope, promise.DueAt), isOtherDay),
        scope.Turn.Offers.HasPlace ? attempt.Id : null);

    /// <summary>The promise that came of that run; null when none did.</summary>
    public static async Task<PromiseRow?> FindAsync(TurnScope scope, Attempt attempt, CancellationToken cancellationToken) =>
        (await scope.Turn.Promises.FindAsync(cancellationToken)).FirstOrDefault(promise => promise.AttemptId == attempt.Id);

    private static string AsksOn(TurnScope scope, string day, bool isOtherDay) =>
        isOtherDay ? scope.Words.DebriefPromiseAsksThen(day) : scope.Words.DebriefPromiseAsks(day);
}
