using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Later;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Feedback;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>Presses for somebody to talk to, for flags and for how somebody is. Pressing twice does no more than pressing once.</summary>
internal sealed class SafetyPresses(TalkDesk talks, FlagDesk flags, ReviewDesk reviews, DrillPresent drills) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.Talk or Verbs.TalkSend or Verbs.TalkTake or Verbs.Flag or Verbs.FlagSend
        or Verbs.Review or Verbs.ReviewBack or Verbs.ReviewOff or Verbs.CheckIn or Verbs.WithdrawnLine;

    public Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken) => answer.Verb switch
    {
        Verbs.TalkSend => talks.SendAsync(scope, answer, cancellationToken),
        Verbs.TalkTake => TalkDesk.TakeAsync(scope, answer, cancellationToken),
        Verbs.FlagSend => flags.SendAsync(scope, answer, cancellationToken),
        Verbs.Review => reviews.OpenAsync(scope, answer, cancellationToken),
        Verbs.ReviewBack or Verbs.ReviewOff => reviews.SettleAsync(scope, answer, cancellationToken),
        Verbs.CheckIn => CheckInAsync(scope, answer, cancellationToken),
        Verbs.WithdrawnLine => WithdrawnRuns.KeepLineAsync(scope, answer, cancellationToken),
        _ => OpenAsync(scope, answer, cancellationToken),
    };

    // The card it stands on stays as it is.
    private async Task OpenAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var attempt = answer.AttemptId is { } id ? await scope.Attempts.FindAsync(id, cancellationToken) : null;
        var drill = attempt is null && answer.AttemptId is { } other ? await scope.Drills.FindAsync(other, cancellationToken) : null;
        var note = answer is { Id: NoteCard.From, AttemptId: { } about } ? await NoteFlags.CardOfAsync(scope, about, answer.Line?.Trim() ?? "", cancellationToken) : null;
        scope.Reply.Answer(null, attempt switch
        {
            null when note is not null => note,
            { Status: AttemptStatus.Offered } => BriefCard.Make(scope.Words, attempt.Id, attempt.Run, scope.Turn.NotedPreBrief, scope.Terms),
            { Run.HasEnded: true } when answer.Id is null => await DebriefAlong.EndingAsync(scope, attempt, answer, cancellationToken),
            not null when answer.Id is LaterCard.From && await CameAsync(scope, attempt, answer.Step, cancellationToken) => LaterCard.Make(scope.Words, attempt.Id, attempt.Run, answer.Step),
            not null when answer.Id is WithdrawnCard.From => WithdrawnCard.Make(scope.Words, attempt.Id, attempt.Run.Dilemma.Title, asks: attempt.Run.Step > 0),
            null when drill is not null && DrillPresent.IsPressed(scope, drill) => drills.CardOf(scope, drill),
            _ => StubCard.Make(scope.Words, answer.Verb is Verbs.Flag ? scope.Words.FlagThis : scope.Words.TalkTitle, scope.Words.ContinuesBelow),
        });
        if (scope.Turn.AnswerWentOut)
            return;
        if (answer is { Verb: Verbs.Flag, AttemptId: { } flagged })
            await flags.OpenAsync(scope, flagged, cancellationToken);
        else if (answer.Verb is Verbs.Flag)
            await flags.OpenAsync(scope, cancellationToken);
        else
            await talks.OpenAsync(scope, cancellationToken);
    }

    // What is still to come is not to be had by a press that somebody made up.
    private static async Task<bool> CameAsync(TurnScope scope, Attempt attempt, int step, CancellationToken cancellationToken) =>
        step >= 0 && step < attempt.Run.Turns.Count && attempt.Run.Turns[step].Later is not null
        && await scope.Turn.FindDeliveryAsync(DeliveryKeys.Later(attempt.Id, step), cancellationToken) is
            { State: DeliveryState.Sent or DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Failed };

    /// <summary>What somebody answers is kept nowhere; that they want a light one next is.</summary>
    private async Task CheckInAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var said = answer.Id switch
        {
            CheckInCard.Much => scope.Words.CheckInMuchSaid,
            CheckInCard.Talk => scope.Words.CheckInTalkSaid,
            _ => scope.Words.CheckInFineSaid,
        };
        scope.Reply.Answer(scope.PressedCardId, TalkCard.Said(scope.Words, said));
        if (answer.Id is CheckInCard.Much && !scope.Turn.IsRepeat)
            scope.Turn.Rhythm.Change(row => row.LightenedAt = scope.Turn.Now);
        else if (answer.Id is CheckInCard.Talk && !scope.Turn.AnswerWentOut)
            await talks.OpenAsync(scope, cancellationToken);
    }
}
