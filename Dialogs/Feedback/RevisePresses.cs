using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>Presses to say one's reply again, and for who else may see the two. It is kept for its writer alone until they say otherwise.</summary>
internal sealed class RevisePresses(ICoach coach, INoteReader reader) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.FeedbackRevise or Verbs.FeedbackShare or Verbs.FeedbackWeek;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var prompt = answer.AttemptId is { } id ? await scope.Turn.Notes.FindOwnAsync(id, cancellationToken) : null;
        if (prompt is not { Row.Text: { } first })
        {
            scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, scope.Words.ReviseTitle, scope.Words.NotYours));
            return;
        }

        switch (answer)
        {
            // Kept for oneself it may say anything.
            case { Verb: Verbs.FeedbackShare or Verbs.FeedbackWeek } when HeldIn(prompt) is { } held:
                scope.Reply.Answer(scope.PressedCardId, Form(scope, prompt, prompt.Row.Revised ?? first, scope.Words.OfferHeld(held.Quote)));
                break;
            case { Verb: Verbs.FeedbackShare } when CanShare(prompt):
                await scope.Turn.Notes.Answers.ShareAsync(prompt, cancellationToken);
                scope.Reply.Answer(scope.PressedCardId, Kept(scope, prompt, first));
                break;
            case { Verb: Verbs.FeedbackWeek } when CanWeek(prompt) && prompt.Row.ForWeekAt is null:
                scope.Turn.Notes.Answers.ShowInWeek(prompt);
                scope.Reply.Answer(scope.PressedCardId, Kept(scope, prompt, first));
                break;
            case { Verb: Verbs.FeedbackRevise, Step: ReviseCard.Keep }:
                scope.Reply.Answer(scope.PressedCardId, Keep(scope, prompt, first, answer));
                break;
            case { Verb: Verbs.FeedbackRevise }:
                await OpenAsync(scope, prompt, first, answer, cancellationToken);
                break;
            default:
                scope.Reply.Answer(scope.PressedCardId, Kept(scope, prompt, first));
                break;
        }
    }

    // The note stays in sight.
    private static async Task OpenAsync(TurnScope scope, NotePrompt prompt, string first, CardAnswer answer, CancellationToken cancellationToken)
    {
        var form = Form(scope, prompt, prompt.Row.Revised ?? first);
        if (!Guid.TryParseExact(answer.Id, "N", out var from) || await scope.Turn.Notes.FindReceivedAsync(from, cancellationToken) is not { IsFlagged: false } note)
        {
            scope.Reply.Answer(scope.PressedCardId, form);
            return;
        }

        scope.Reply.Answer(null, NoteCard.Make(scope.Words, NoteViews.Received(note), line: answer.Line?.Trim() ?? ""));
        if (!scope.Turn.AnswerWentOut)
            scope.Reply.Show(form, scope.Words.ReviseSummary);
    }

    private AdaptiveCard Keep(TurnScope scope, NotePrompt prompt, string first, CardAnswer answer)
    {
        var (words, text) = (scope.Words, OwnNames.Without(scope, prompt, answer.Line?.Trim() ?? ""));
        if (text.Length > 0 && text == prompt.Row.Revised)
            return Kept(scope, prompt, first);
        var fault = text.Length == 0 ? words.ReviseEmpty
            : text.Length > answer.Most(NoteFields.LongestReply) ? words.ReviseTooLong(NoteFields.LongestReply)
            : text == first.Trim() ? words.ReviseSame
            : "";
        if (fault.Length > 0)
            return Form(scope, prompt, text.Length == 0 ? first : text, fault);
        scope.Turn.Notes.Answers.Revise(prompt, text);
        return Kept(scope, prompt, first);
    }

    private AdaptiveCard Kept(TurnScope scope, NotePrompt prompt, string first)
    {
        if (prompt.Row.Revised is not { } now)
            return Form(scope, prompt, first);
        return ReviseCard.Kept(scope.Words, new RevisedReply(prompt.Row.Id, first, now, Found(scope, prompt, first, now))
        {
            IsForOne = prompt.Row.IsForOne,
            CanShare = CanShare(prompt),
            IsShared = prompt.Row.SharedAt is not null,
            CanWeek = CanWeek(prompt),
            IsForWeek = prompt.Row.ForWeekAt is not null,
        });
    }

    private HeldBack? HeldIn(NotePrompt prompt) =>
        prompt.Row.Revised is { } now ? reader.Read(new NoteDraft("", now, "", "", ""), prompt.Row.Customer ?? "").Held : null;

    private static AdaptiveCard Form(TurnScope scope, NotePrompt prompt, string draft, string fault = "") =>
        ReviseCard.Make(scope.Words, prompt.Row.Id, draft, fault, prompt.Row.Source switch
        {
            PromptSource.Reflection => PromptView.Offered.Reflection,
            PromptSource.Reason => PromptView.Offered.Reason,
            _ => PromptView.Offered.Reply,
        });

    private IReadOnlyList<string> Found(TurnScope scope, NotePrompt prompt, string first, string now)
    {
        if (prompt.Row.Source is not (PromptSource.Drill or PromptSource.Reply))
            return [];
        var about = prompt.Row.Customer ?? "";
        return WhatRevised.Of(scope.Words, coach.Read(WordsKind.Reply, first, about), coach.Read(WordsKind.Reply, now, about));
    }

    private static bool CanShare(NotePrompt prompt) =>
        prompt.Row is { Revised: not null, SharedAt: null, State: PromptState.Open or PromptState.Closed } && (!prompt.Row.IsForOne || prompt.Notes > 0);

    private static bool CanWeek(NotePrompt prompt) =>
        prompt.Row is { Revised: not null, IsForOne: false, State: PromptState.Open or PromptState.Closed } && prompt.Team is { WeekWantedAt: not null, GoneAt: null };
}
