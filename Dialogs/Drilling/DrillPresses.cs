using System.Globalization;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Drills;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Drilling;

/// <summary>What a press on a drill's card does. Everything is checked against the drill as it is kept.</summary>
internal sealed class DrillPresses(DrillOffers offers, DrillReplies replies, DrillAside aside, DrillPresent present) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.DrillBegin or Verbs.DrillReady or Verbs.DrillReply or Verbs.DrillAgain
        or Verbs.DrillDone or Verbs.DrillPutAway or Verbs.DrillTakeUp or Verbs.DrillNotMeant;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id || await scope.Drills.FindAsync(id, cancellationToken) is not { } attempt)
        {
            await AnswerGoneAsync(scope, answer, cancellationToken);
            return;
        }

        switch (answer.Verb)
        {
            case Verbs.DrillBegin:
                scope.Reply.Answer(scope.PressedCardId, Left(scope, attempt));
                await offers.AnswerAsync(scope, "", cancellationToken);
                break;
            case Verbs.DrillReady:
                BeginGo(scope, attempt, attempt.Run.Status is DrillStatus.Offered, StubCard.Make(scope.Words, attempt.Drill.Title, attempt.Drill.About));
                break;
            case Verbs.DrillAgain:
                BeginGo(scope, attempt, attempt.Run.MayGoAgain, CoachCard.Closed(scope.Words, attempt.Id, attempt.Run, offersAnother: false));
                break;
            case Verbs.DrillReply:
                Reply(scope, attempt, answer);
                break;
            case Verbs.DrillTakeUp when attempt.Run.Status is DrillStatus.PutAway:
                scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, attempt.Drill.Title, scope.Words.ContinuesBelow));
                offers.TakeUp(scope, attempt);
                break;
            case Verbs.DrillDone when attempt.Run.Status is DrillStatus.Answered:
            case Verbs.DrillPutAway when attempt.Run.Status is DrillStatus.Offered or DrillStatus.Waiting:
                scope.Reply.Answer(scope.PressedCardId, await aside.PutAsync(scope, attempt, cancellationToken));
                ShrinkOther(scope, attempt);
                break;
            case Verbs.DrillNotMeant:
                NotMeant(scope, attempt, answer);
                break;
            default:
                Old(scope, attempt);
                break;
        }
    }

    /// <summary>Answers the repeat of a press, which has had its effect: what its card is by now, and where the drill stands unless that is known to be there.</summary>
    public async Task RepeatAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var attempt = answer.AttemptId is { } id ? await scope.Drills.FindAsync(id, cancellationToken) : null;
        scope.Reply.Answer(scope.PressedCardId, attempt is null
            ? StubCard.Make(scope.Words, scope.Words.WelcomeTitle, scope.Words.DrillAnotherTimeNoted)
            : Left(scope, attempt, answer));
        if (!scope.Turn.AnswerWentOut && scope.Drills.Open is { } open && !DrillPresent.IsPressed(scope, open))
            present.ShowAgain(scope, open);
    }

    private void BeginGo(TurnScope scope, DrillAttempt attempt, bool isTime, AdaptiveCard left)
    {
        if (!isTime || scope.Drills.BeginGo(attempt) is not { } begun)
        {
            Old(scope, attempt);
            return;
        }

        scope.Reply.Answer(scope.PressedCardId, left);
        ShrinkOther(scope, attempt);
        present.Show(scope, begun);
    }

    private void Reply(TurnScope scope, DrillAttempt attempt, CardAnswer answer)
    {
        var text = answer.Line?.Trim() ?? "";
        if (answer.Step < attempt.Run.Go || attempt.Run.Status is DrillStatus.Answered or DrillStatus.Done or DrillStatus.Offered)
        {
            Repeated(scope, attempt, answer, text);
        }
        else if (text.Length == 0 || text.Length > answer.Most(DrillMessageCard.Longest))
        {
            scope.Reply.Say(text.Length == 0 ? scope.Words.ReplySayFirst : scope.Words.ReplyTooLong);
            if (attempt.IsOpen)
                present.ShowAgain(scope, attempt);
        }
        else if (!replies.Take(scope, attempt, text, scope.PressedCardId))
        {
            Old(scope, attempt);
        }
    }

    // The same reply twice, as impatient fingers send it, or another one: what was said first counts.
    private void Repeated(TurnScope scope, DrillAttempt attempt, CardAnswer answer, string text)
    {
        scope.Reply.Answer(scope.PressedCardId, Left(scope, attempt, answer));
        var said = attempt.Run.Goes.FirstOrDefault(go => go.Number == answer.Step);
        if (said is null || said.Text == text)
        {
            if (attempt.CardId is null && attempt.IsOpen)
                present.Show(scope, attempt);
            return;
        }

        scope.Reply.Say(text.Length == 0 ? scope.Words.DrillOver : scope.Words.DrillAnsweredAlready(text));
        if (attempt.IsOpen)
            present.ShowAgain(scope, attempt);
    }

    private void NotMeant(TurnScope scope, DrillAttempt attempt, CardAnswer answer)
    {
        if (answer.Step == attempt.Run.Goes.Count
            && int.TryParse(answer.Field(CoachCard.WhichField), NumberStyles.None, CultureInfo.InvariantCulture, out var label)
            && scope.Drills.Withdraw(attempt, answer.Step, (Label)label) is { } after)
        {
            scope.Reply.Answer(scope.PressedCardId, present.CardOf(scope, after, scope.Words.DrillNotMeantNoted));
        }
        else if (attempt.Run.Status is DrillStatus.Answered && answer.Step == attempt.Run.Goes.Count)
        {
            scope.Reply.Answer(scope.PressedCardId, present.CardOf(scope, attempt));
        }
        else
        {
            Old(scope, attempt);
        }
    }

    private async Task AnswerGoneAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        // Whoever typed into a card that is of no use any more gets their words back: they are kept nowhere else.
        scope.Reply.Answer(scope.PressedCardId, answer is { Verb: Verbs.DrillReply, Line: { } line } && line.Trim() is { Length: > 0 } typed
            ? DrillMessageCard.GivenBack(scope.Words, typed)
            : StubCard.Make(scope.Words, scope.Words.WelcomeTitle, scope.Words.DrillOver));
        if (answer.Verb is Verbs.DrillBegin)
            await offers.AnswerAsync(scope, "", cancellationToken);
        else if (scope.Drills.Open is { } open)
            present.ShowAgain(scope, open);
        else if (answer.Verb is not Verbs.DrillTakeUp || !offers.TryTakeUp(scope, answer.Id))
            scope.Reply.Say(scope.Words.DrillOver);
    }

    /// <summary>A press that leads nowhere any more: what is left of its card, and where the person is if they are somewhere else.</summary>
    private void Old(TurnScope scope, DrillAttempt attempt)
    {
        if (DrillPresent.IsPressed(scope, attempt) || !attempt.IsOpen)
            scope.Reply.Answer(scope.PressedCardId, present.CardOf(scope, attempt));
        else
            scope.Reply.Answer(scope.PressedCardId, Left(scope, attempt));
        if (attempt.IsOpen && attempt.CardId is null)
            present.Show(scope, attempt);
    }

    // What a card is by now that was pressed before.
    private AdaptiveCard Left(TurnScope scope, DrillAttempt attempt, CardAnswer? answer = null)
    {
        if (answer is { Verb: Verbs.DrillReply } && attempt.Run.Goes.FirstOrDefault(go => go.Number == answer.Step) is { } said)
            return DrillMessageCard.Answered(scope.Words, attempt.Drill, said);
        if (answer is { Verb: Verbs.DrillReply, Line: { } late } && attempt.Run is { Status: DrillStatus.PutAway, Deadline: not null } && late.Trim() is { Length: > 0 } words)
            return DrillMessageCard.TooLate(scope.Words, attempt.Drill, words);
        if (answer is { Verb: Verbs.DrillNotMeant or Verbs.DrillDone or Verbs.DrillPutAway })
            return present.CardOf(scope, attempt);
        return attempt.Run.Goes.Count > 0 && answer is not { Verb: Verbs.DrillReady }
            ? CoachCard.Closed(scope.Words, attempt.Id, attempt.Run, offersAnother: false)
            : StubCard.Make(scope.Words, attempt.Drill.Title, attempt.Drill.About);
    }

    private static void ShrinkOther(TurnScope scope, DrillAttempt attempt)
    {
        foreach (var other in new[] { attempt.CardId, attempt.EarlierCardId })
        {
            if (scope.PressedCardId is not null && other != scope.PressedCardId)
                scope.Reply.Update(other, StubCard.Make(scope.Words, attempt.Drill.Title, scope.Words.ContinuesBelow));
        }
    }
}
