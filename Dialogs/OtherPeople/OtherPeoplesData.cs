using System.Text.Json;
using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Feedback;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.OtherPeople;

/// <summary>
/// Looks at typed words before anything of them is kept. What tells on a real person is pointed out, with a cleaned wording that can be
/// changed; what is sent then is taken. Meanwhile the words are in the person's own chat and nowhere else. The dilemma's own people, and the
/// person's own name, are nobody to be careful with; but for a name that doesn't stand with what they offered.
/// </summary>
internal sealed class OtherPeoplesData(IPersonalDataFinder finder)
{
    /// <summary>Looks at a line that was typed as a message.</summary>
    /// <returns>Whether the person is asked first: the line is taken for nothing yet.</returns>
    public async Task<bool> AsksFirstAsync(TurnScope scope, string text, CancellationToken cancellationToken) =>
        PressFor(scope, text) is { } press && await LookAsync(scope, press, cancellationToken) is null;

    /// <summary>Looks at what came with a press.</summary>
    /// <returns>The press to go on with; null when the person is asked first.</returns>
    public async Task<CardAnswer?> LookAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var fields = TypedFields.Of(answer);
        if (fields.All(field => finder.Find(field.Text).Count == 0))
            return answer;
        var story = await StoryAsync(scope, answer, cancellationToken);
        var looked = fields.Select(field => LookAt(field, story)).ToList();
        if (looked.TrueForAll(field => field.Found.Count == 0))
            return answer;
        if (answer.IsLooked)
            return TypedFields.Leave(answer) ? TypedFields.With(answer, looked) : answer;
        // Whoever asks for somebody isn't asked back: the card shows what was kept of what they had typed on it.
        if (answer.Verb is Verbs.Talk)
            return TypedFields.With(answer, looked);
        if (!await IsAwaitedAsync(scope, answer, cancellationToken))
            return answer;

        await AskAsync(scope, answer, CleanedCard.Make(scope.Words, new LookedPress(answer.Verb, answer.AttemptId, answer.Step, TypedFields.IdOf(answer)), looked), cancellationToken);
        return null;
    }

    private CleanedField LookAt(TypedField field, StoryWords story) => field.Name is DebriefCard.DayField
        ? new CleanedField(field.Name, field.Text, [], field.Text, field.Longest)
        : new CleanedField(field.Name, field.Text, finder.Find(field.Text, story), finder.Cleaned(field.Text, story), field.Longest);

    private static async Task AskAsync(TurnScope scope, CardAnswer answer, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (answer.Verb is Verbs.DrillReply && scope.Drills.Present is { } drill)
            scope.Drills.Hold(drill);
        if (CardAnswer.From(scope.Context.Activity) is { } pressed && pressed.Verb == answer.Verb)
            scope.Reply.Answer(scope.PressedCardId, card);
        else
            await AskBelowAsync(scope, answer.Verb, card, cancellationToken);
    }

    // It takes the place of the card that waited for the words.
    private static async Task AskBelowAsync(TurnScope scope, string verb, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        switch (verb)
        {
            case Verbs.DrillReply when scope.Drills.Present is { } drill:
                scope.Reply.Update(drill.CardId, StubCard.Make(words, drill.Drill.Title, words.ContinuesBelow));
                scope.Reply.ShowDrill(card, words.CleanedTitle);
                break;
            case Verbs.Reply when scope.Attempts.Open is { } open:
                scope.Reply.Update(open.CardId, StubCard.Make(words, open.Run.Dilemma.Title, words.ContinuesBelow));
                scope.Reply.ShowRun(card, words.CleanedTitle);
                break;
            case Verbs.DebriefFeel:
                scope.Reply.Show(card, words.CleanedTitle);
                break;
            default:
                if (scope.Turn.Debriefs.Open is { } debrief && await scope.Attempts.FindAsync(debrief.AttemptId, cancellationToken) is { } attempt)
                    scope.Reply.Update(debrief.Row.CardId, DebriefPresent.Below(scope, attempt));
                scope.Reply.ShowDebrief(card, words.CleanedTitle);
                break;
        }
    }

    // The press that would have brought the same words to where they are awaited.
    private static CardAnswer? PressFor(TurnScope scope, string text)
    {
        if (DebriefDesk.Awaits(scope) && scope.Turn.Debriefs.Open is { Row: var row })
        {
            var press = new CardAnswer { Attempt = row.AttemptId.ToString("N"), Step = row.Stage };
            return DebriefFlow.At(row.Form, row.Stage) is DebriefQuestion.Promise
                ? press with { Verb = Verbs.DebriefPromise, More = Field(DebriefCard.WillField, text) }
                : press with { Verb = Verbs.DebriefAnswer, Line = text };
        }

        if (DrillReplies.Awaits(scope) && scope.Drills.Present is { } drill)
            return new CardAnswer { Verb = Verbs.DrillReply, Attempt = drill.Id.ToString("N"), Step = drill.Run.Go, Line = text };
        if (scope.Attempts.Open is { AwaitsWords: true } open)
            return new CardAnswer { Verb = Verbs.Reply, Attempt = open.Id.ToString("N"), Step = open.Run.Step, Id = open.Run.Justifying?.Id ?? open.Run.Scene!.Id, Line = text };
        return DebriefAtOnce.Awaits(scope)
            ? new CardAnswer { Verb = Verbs.DebriefFeel, Attempt = scope.Turn.Debriefs.Present!.AttemptId.ToString("N"), Id = ShortDebrief.OwnField, More = Field(ShortDebrief.OwnField, text) }
            : null;
    }

    private static Dictionary<string, JsonElement> Field(string name, string text) => new() { [name] = JsonSerializer.SerializeToElement(text) };

    // What leads nowhere any more is given back as it was; what has been taken has been looked at.
    private static async Task<bool> IsAwaitedAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer.Verb)
        {
            case Verbs.Reply:
                return scope.Attempts.Open is { AwaitsWords: true } open && open.Id == answer.AttemptId && open.Run.Step == answer.Step
                    && Decisions.FaultOf(scope.Words, open.Run, answer) is null;
            case Verbs.DrillReply:
                return scope.Drills.Present is { } drill && drill.Id == answer.AttemptId && drill.Run.Go == answer.Step
                    && drill.Run.Arrive(scope.Turn.Now) is { Arrival: not DrillArrival.TooLate };
            case Verbs.FlagSend:
                return !scope.Turn.IsRepeat || answer.AttemptId is not { } flagged || (await scope.Turn.Flags.FindRaisedAsync(flagged, cancellationToken)).Count == 0;
            // What is too long is refused whole, and stays in its fields.
            case Verbs.FeedbackRead or Verbs.FeedbackSend:
                return !NoteForms.IsTooLong(answer);
            case Verbs.FeedbackAskBack or Verbs.FeedbackExplain:
                return true;
            case Verbs.FeedbackRevise:
                return answer.Step == ReviseCard.Keep;
            case Verbs.ReasonNotMeant or Verbs.Flag when scope.Attempts.Open?.Id == answer.AttemptId:
                return false;
            default:
                var said = answer.AttemptId is { } id ? await scope.Turn.Debriefs.FindAsync(id, cancellationToken) : null;
                return answer.Verb is Verbs.DebriefAnswer or Verbs.DebriefPromise or Verbs.DebriefDone || (answer.Verb is Verbs.DebriefLater && answer.Id is not ShortDebrief.From)
                    ? said is { Row.Status: not DebriefStatus.Done } && said.Row.Stage == answer.Step
                    : said is null || TypedFields.Of(answer).Any(field =>
                        said.Find(field.Name is Press.LineKey ? DebriefAnswerRow.Line : DebriefAnswerRow.OwnWords) is null);
        }
    }

    private static async Task<StoryWords> StoryAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var own = scope.Turn.Name ?? "";
        if (answer.AttemptId is not { } id)
            return StoryWords.Of(own);
        if (NoteStories.Takes(answer))
            return StoryWords.Of((await NoteStories.OfAsync(scope, id, cancellationToken)).Append(await NoteStories.HidesAsync(scope, answer, id, cancellationToken) ? "" : own));
        if (answer.Verb is not Verbs.DrillReply && await scope.Attempts.FindAsync(id, cancellationToken) is { Run: var run })
            return StoryWords.Of(StoryTexts.Of(run.Dilemma, run.Guise).Append(own));
        return await scope.Drills.FindAsync(id, cancellationToken) is { Drill: var drill }
            ? StoryWords.Of(drill.Title, drill.About, drill.Speaker, drill.Customer, drill.Impatient, drill.Hint, drill.Example, own)
            : StoryWords.Of(own);
    }
}
