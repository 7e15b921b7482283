using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Outreach;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>Presses on a note that has come, and on news of one that was given. Pressing twice does no more than pressing once.</summary>
internal sealed class ReceivedPresses(INoteReader reader, JoinedMessages joined) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.FeedbackOpen or Verbs.FeedbackThanks or Verbs.FeedbackAskBack or Verbs.FeedbackExplain
        or Verbs.FeedbackUnhelpful or Verbs.FeedbackShow;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var note = await FindAsync(scope, answer, cancellationToken);
        if (note is not { IsFlagged: false })
        {
            // Who gave it doesn't learn that it was flagged.
            var isTheirs = note?.Row.PersonId == scope.Turn.PersonId;
            scope.Reply.Answer(scope.PressedCardId, isTheirs ? NoteCard.Flagged(scope.Words) : StubCard.Make(scope.Words, scope.Words.NoteSummary, scope.Words.NoteGone));
            return;
        }

        if (answer.Verb is Verbs.FeedbackOpen)
            await OpenAsync(scope, answer, note, cancellationToken);
        else if (answer.Verb is Verbs.FeedbackExplain)
            scope.Reply.Answer(scope.PressedCardId, Explain(scope, answer, note));
        else
            scope.Reply.Answer(scope.PressedCardId, Received(scope, answer, note));
    }

    // News is opened by who gave the note, all else by who got it.
    private static async Task<NoteFacts?> FindAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id)
            return null;
        return answer.Verb is Verbs.FeedbackExplain || (answer.Verb is Verbs.FeedbackOpen && answer.Step > 0)
            ? await scope.Turn.Notes.FindGivenAsync(id, cancellationToken)
            : await scope.Turn.Notes.FindReceivedAsync(id, cancellationToken);
    }

    private async Task OpenAsync(TurnScope scope, CardAnswer answer, NoteFacts note, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        var opened = (NoteNews)answer.Step switch
        {
            NoteNews.AskedBack when note.Row.AskedBack is not null => NoteNewsCard.Asked(words, NoteViews.ForGiver(note)),
            NoteNews.Revised when note.Prompt.Row.SharedAt is not null => NoteNewsCard.Revised(words, NoteViews.ForGiver(note)),
            _ when note.Row.PersonId == scope.Turn.PersonId => NoteCard.Make(words, NoteViews.Received(note)),
            _ => NoteNewsCard.Thanks(words, NoteViews.ForGiver(note)),
        };
        if (await joined.FindAsync(scope, cancellationToken) is not { } others)
        {
            scope.Reply.Answer(scope.PressedCardId, opened);
            return;
        }

        scope.Reply.Answer(null, others);
        if (!scope.Turn.AnswerWentOut)
            scope.Reply.Show(opened, answer.Step > 0 ? words.NoteNewsSummary : words.NoteSummary);
    }

    private AdaptiveCard Received(TurnScope scope, CardAnswer answer, NoteFacts note)
    {
        var (words, answers, row) = (scope.Words, scope.Turn.Notes.Answers, note.Row);
        var (said, line) = ("", answer.Line?.Trim() ?? "");
        switch (answer.Verb)
        {
            case Verbs.FeedbackThanks when row is { ThankedAt: null, GiverId: not 0 }:
                answers.Thank(note);
                break;
            case Verbs.FeedbackUnhelpful when row.UnhelpfulAt is null:
                answers.CallUnhelpful(note);
                break;
            case Verbs.FeedbackShow when row.ShownAt is null && NoteViews.CanBeShown(note):
                answers.Show(note);
                break;
            case Verbs.FeedbackAskBack when row is { AskedBack: null, GiverId: not 0 }:
                line = OwnNames.Without(scope, note.Prompt, line);
                said = line.Length == 0 ? words.NoteAskBackEmpty : FaultOf(words, line, answer, note.Prompt.Row.Text);
                if (said.Length > 0)
                    break;
                answers.AskBack(note, line);
                said = words.NoteAskBackSaid;
                break;
        }

        return NoteCard.Make(words, NoteViews.Received(note), said, line);
    }

    private AdaptiveCard Explain(TurnScope scope, CardAnswer answer, NoteFacts note)
    {
        var (words, line) = (scope.Words, answer.Line?.Trim() ?? "");
        var said = "";
        if (note.Row is { AskedBack: not null, Explained: null })
        {
            said = line.Length == 0 ? words.NoteAskBackEmpty : FaultOf(words, line, answer, note.Prompt.Row.Text);
            if (said.Length == 0)
            {
                scope.Turn.Notes.Answers.Explain(note, line);
                said = words.NoteExplainSaid;
            }
        }

        return NoteNewsCard.Asked(words, NoteViews.ForGiver(note), said, line);
    }

    private string FaultOf(Cards.Words.Words words, string line, CardAnswer answer, string? about)
    {
        if (line.Length > answer.Most(NoteFields.LongestLine))
            return words.NoteLineTooLong(NoteFields.LongestLine);
        return reader.Read(new NoteDraft("", line, "", "", ""), about ?? "").Held is { } held ? $"{words.NoteHeld(held.Quote)} {held.Why}" : "";
    }
}
