using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Debriefs;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>One question of a long debrief, with the run's own facts beside it. It goes on at any time, and can be left at any time.</summary>
public static class DebriefCard
{
    /// <summary>The longest answer, in characters.</summary>
    public const int Longest = 2000;

    public const string WhenField = "when";
    public const string WillField = "will";
    public const string DayField = "day";

    private const int LongestNote = 300;

    /// <param name="words">The language.</param>
    /// <param name="moment">Where it stands.</param>
    public static AdaptiveCard Make(Words.Words words, DebriefMoment moment)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(moment);
        var flow = DebriefFlow.Of(moment.Form);
        var question = QuestionOf(words, moment);
        var card = Card.New(
            words,
            $"{words.DebriefReadySummary(moment.Run.Dilemma.Title)}. {question}",
            Texts.Quiet($"{words.DebriefLead(moment.Run.Dilemma.Title)} · {words.DebriefProgress((moment.Stage / 2) + 1, flow.Count)}"));
        if (moment.Note.Length > 0)
            card.Body.Add(Texts.Typed(moment.Note, LongestNote));
        if (moment.IsReading)
            card.Body.Add(Pressable.Line(words.DrillNotMeant, Press.Of(words.DrillNotMeant, Verbs.DebriefNotMeant, moment.Attempt, moment.Stage), quiet: true));
        if (!moment.IsMore)
            card.Body.AddRange(moment.Question is DebriefQuestion.Principle ? LookBack.Of(words, moment.Run) : RunFacts.Of(words, moment));
        card.Body.Add(Texts.Heading(question));
        if (moment.Question is DebriefQuestion.Promise)
            AddPromise(words, moment, card);
        else
            AddAnswer(words, moment, card);
        return card;
    }

    /// <summary>What is asked there.</summary>
    public static string QuestionOf(Words.Words words, DebriefMoment moment)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(moment);
        return words.Ask(moment.Question, moment.IsMore, moment.Run.Guise.Customer.Name);
    }

    private static void AddAnswer(Words.Words words, DebriefMoment moment, AdaptiveCard card)
    {
        card.Body.Add(TypedInput.Make(words.DebriefAnswerLabel, words.DebriefAnswerHint, Longest, moment.Draft));
        card.Actions =
        [
            Press.Of(words.DebriefSend, Verbs.DebriefAnswer, moment.Attempt, moment.Stage),
            Plain(words.DebriefSkip, Verbs.DebriefSkip, moment),
            // What was begun comes along: it is kept with either.
            Press.Of(words.DebriefThisEvening, Verbs.DebriefLater, moment.Attempt, moment.Stage),
            Press.Of(words.DebriefEnough, Verbs.DebriefDone, moment.Attempt, moment.Stage),
        ];
        card.Actions[0].Style = "positive";
    }

    private static void AddPromise(Words.Words words, DebriefMoment moment, AdaptiveCard card)
    {
        card.Actions = [Plain(words.DebriefPromiseSkip, Verbs.DebriefSkip, moment)];
        if (moment.Full.Count > 0)
        {
            card.Body.Add(Texts.Body(words.DebriefPromiseFull));
            foreach (var (id, text) in moment.Full)
            {
                card.Body.Add(Texts.Typed(words.Quote(text), LongestNote));
                card.Body.Add(new AdaptiveActionSet { Actions = [LetGo(words, moment, id, text)] });
            }

            if (moment.Typed.HasWords)
                AddFields(words, moment, card);
            return;
        }

        AddFields(words, moment, card);
        card.Actions.Insert(0, Press.Of(words.DebriefPromiseSend, Verbs.DebriefPromise, moment.Attempt, moment.Stage));
        card.Actions[0].Style = "positive";
    }

    private static AdaptiveExecuteAction LetGo(Words.Words words, DebriefMoment moment, Guid promise, string text)
    {
        var press = Press.Of(words.DebriefPromiseLetGo(words.Quote(Texts.Short(text, 60))), Verbs.DebriefLetGo, moment.Attempt, moment.Stage, promise.ToString("N"));
        // What was typed comes along, and stands on the next card again.
        if (!moment.Typed.HasWords)
            press.AssociatedInputs = AdaptiveAssociatedInputs.None;
        return press;
    }

    private static void AddFields(Words.Words words, DebriefMoment moment, AdaptiveCard card)
    {
        card.Body.Add(Field(WhenField, words.DebriefPromiseWhen, words.DebriefPromiseWhenHint, moment.Typed.When));
        card.Body.Add(Field(WillField, words.DebriefPromiseWill, words.DebriefPromiseWillHint, moment.Typed.Will));
        card.Body.Add(Field(DayField, words.DebriefPromiseDay, words.DebriefPromiseDayHint, moment.Typed.Day));
    }

    private static AdaptiveTextInput Field(string id, string label, string hint, string value) =>
        new() { Id = id, Label = label, Placeholder = hint, MaxLength = ShortDebrief.Longest, Value = value.Length == 0 ? null : value };

    private static AdaptiveExecuteAction Plain(string title, string verb, DebriefMoment moment)
    {
        var press = Press.Of(title, verb, moment.Attempt, moment.Stage);
        press.AssociatedInputs = AdaptiveAssociatedInputs.None;
        return press;
    }
}
