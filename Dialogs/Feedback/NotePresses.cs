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

/// <summary>Presses on the form of a note: read it over, take a gentler wording, send it. Nothing of it is kept before it is sent.</summary>
internal sealed class NotePresses(INoteReader reader, JoinedMessages joined) : IAreaPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.FeedbackGive or Verbs.FeedbackRead or Verbs.FeedbackGentler or Verbs.FeedbackSend;

    public async Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var giving = answer.AttemptId is { } id
            ? await scope.Turn.Notes.FindGivingAsync(id, cancellationToken)
            : new Giving(null, MayGive.Withdrawn, null);
        if (answer.Verb is Verbs.FeedbackGive)
            await OpenAsync(scope, giving, cancellationToken);
        else
            scope.Reply.Answer(scope.PressedCardId, Next(scope, answer, giving));
    }

    private async Task OpenAsync(TurnScope scope, Giving giving, CancellationToken cancellationToken)
    {
        var form = FeedbackMaker.FormOf(giving, scope.Words);
        if (await joined.FindAsync(scope, cancellationToken, row => row.Kind is DeliveryKind.FeedbackAsk && row.About == giving.Prompt?.Row.Id.ToString("N")) is not { } others)
        {
            scope.Reply.Answer(scope.PressedCardId, form);
            return;
        }

        scope.Reply.Answer(scope.PressedCardId, others);
        if (!scope.Turn.AnswerWentOut)
            scope.Reply.Show(form, scope.Words.NoteFormSummary);
    }

    private AdaptiveCard Next(TurnScope scope, CardAnswer answer, Giving giving)
    {
        var words = scope.Words;
        if (giving.Prompt is not { } prompt)
            return NoteFormCard.Told(words, words.NoteWithdrawn, OwnWords(answer), isSent: false);
        var form = NoteForms.Read(words, prompt, answer);
        if (giving.May is not MayGive.Yes)
        {
            return giving.Given is { } given && NoteViews.Of(given) == form.Note
                ? NoteFormCard.Told(words, words.NoteOnItsWay(prompt.Writer), form.Note, isSent: true)
                : NoteFormCard.Told(words, FeedbackMaker.WhyNot(giving.May, words), form.Note, isSent: false);
        }

        if (FaultOf(words, form, answer) is { Length: > 0 } fault)
            return NoteFormCard.Make(words, form, fault);
        var about = prompt.Row.Text ?? "";
        var reading = reader.Read(form.Note, about);
        // A wording is for the words that were read; for others it would overwrite what was typed since.
        if (answer.Verb is Verbs.FeedbackGentler && NoteForms.ChosenIn(answer).Read == NoteForms.NameOf(form.Note) && answer.Step >= 0 && answer.Step < reading.Hints.Count && reading.Hints[answer.Step] is { Gentler: { } gentler } hint)
        {
            form = form with { Note = form.Note.With(hint.Part, gentler) };
            reading = reader.Read(form.Note, about);
            return NoteFormCard.Read(words, form, reading, NoteForms.NameOf(form.Note));
        }

        // Sent as it was read it goes, whatever was read: its writer decides. An insult doesn't.
        var name = NoteForms.NameOf(form.Note);
        if (reading.Held is not null || answer.Verb is Verbs.FeedbackGentler || (reading.Hints.Count > 0 && NoteForms.ChosenIn(answer).Read != name))
            return NoteFormCard.Read(words, form, reading, name);
        scope.Turn.Notes.Give(prompt, form.Note, form.MayBeShown && !prompt.Row.IsForOne);
        return NoteFormCard.Told(words, words.NoteOnItsWay(prompt.Writer), form.Note, isSent: true);
    }

    private static string FaultOf(Cards.Words.Words words, NoteForm form, CardAnswer answer) =>
        NoteForms.IsTooLong(answer) ? words.NoteTooLong(NoteFields.Longest)
        : form.Note.Seen.Length == 0 ? words.NoteNeedsSeen
        : form.Note.Impact.Length == 0 ? words.NoteNeedsImpact
        : "";

    // What it was about is gone; what was written is theirs.
    private static NoteDraft OwnWords(CardAnswer answer)
    {
        string Typed(string name) => answer.Field(name) ?? "";
        return new NoteDraft("", Typed(NoteFields.Seen), Typed(NoteFields.Impact), Typed(NoteFields.Alternative), Typed(NoteFields.Question));
    }
}
