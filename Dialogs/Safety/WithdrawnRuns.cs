using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>
/// Closes kindly what a person is in the middle of and what was withdrawn meanwhile: at their next turn, not by a message of its own, which
/// would tell them the moment at which somebody flagged it.
/// </summary>
internal sealed class WithdrawnRuns(WithdrawnShelf shelf, DialogStack stack, DrillAside aside)
{
    /// <summary>Closes it.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="answer">The press that came in; null for typed words.</param>
    /// <param name="isWord">Whether what was typed is a word that works at any moment.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Whether that answers what came in: it was meant for what is closed now.</returns>
    public async Task<bool> CloseAsync(TurnScope scope, CardAnswer? answer, bool isWord, CancellationToken cancellationToken)
    {
        if (scope.Turn.OpenIsWithdrawn is false || (scope.Attempts.Open is null && scope.Drills.Open is null))
            return false;
        if (scope.Turn.OpenIsWithdrawn is true)
            shelf.Forget();
        var withdrawn = await shelf.FindAsync(scope.Turn.Tenant, cancellationToken);
        Guid? closed = null;
        // Whoever says that something does harm, or wants somebody to talk to, is heard whatever closes meanwhile.
        var isSafety = answer is { Verb: { } verb } && verb.StartsWith("safety.", StringComparison.Ordinal);
        if (scope.Drills.Open is { } drill && withdrawn.Drills.Contains(drill.Drill.Id))
        {
            var left = StubCard.Make(scope.Words, drill.Drill.Title, scope.Words.WithdrawnLine);
            scope.Reply.Update(drill.CardId, left);
            if (answer?.AttemptId == drill.Id && !isSafety)
                scope.Reply.Answer(scope.PressedCardId, left);
            scope.Reply.Show(WithdrawnCard.Make(scope.Words, drill.Id, drill.Drill.Title, asks: false), scope.Words.SummaryOf(drill.Drill.Title));
            await aside.PutAsync(scope, drill, cancellationToken);
            closed = drill.Id;
        }
        else if (scope.Attempts.Open is { } open && withdrawn.Dilemmas.Contains(open.Run.Dilemma.Id))
        {
            var title = open.Run.Dilemma.Title;
            scope.Reply.Update(open.CardId, StubCard.Make(scope.Words, title, scope.Words.WithdrawnLine));
            if (answer?.AttemptId == open.Id && !isSafety)
                scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, title, scope.Words.WithdrawnLine));
            PuttingAway.Open(scope);
            scope.Reply.Show(WithdrawnCard.Make(scope.Words, open.Id, title, asks: open.Run.Step > 0), scope.Words.SummaryOf(title));
            await stack.EndAsync(scope, cancellationToken);
            closed = open.Id;
        }

        return closed is not null && (answer is null ? !isWord : answer.AttemptId == closed && !isSafety);
    }

    /// <summary>Keeps what somebody wrote of a run that was closed on them: the short debrief of one that has no ending. The first line stays.</summary>
    public static async Task KeepLineAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id || await scope.Attempts.FindAsync(id, cancellationToken) is not { Status: AttemptStatus.PutAway, Run.Step: > 0 } attempt)
        {
            scope.Reply.Answer(scope.PressedCardId, TalkCard.Said(scope.Words, scope.Words.NotYours));
            return;
        }

        var kept = await scope.Turn.Debriefs.FindAsync(id, cancellationToken);
        var isKept = kept?.Find(DebriefAnswerRow.Line) is not null;
        if (Line.Of(answer, WithdrawnCard.Longest) is { } line && !isKept)
        {
            var debrief = kept ?? scope.Turn.Debriefs.Add(attempt, new DebriefPlan(attempt.Run.Dilemma.Debrief ?? DebriefForm.Orid, ShortQuestion.Felt, IsOffered: false));
            scope.Turn.Debriefs.Answer(debrief, DebriefAnswerRow.Line, line);
            isKept = true;
        }

        scope.Reply.Answer(scope.PressedCardId, isKept
            ? TalkCard.Said(scope.Words, scope.Words.WithdrawnKept)
            : WithdrawnCard.Make(scope.Words, id, attempt.Run.Dilemma.Title, asks: true));
    }
}
