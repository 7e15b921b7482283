using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>Where a debrief stands, as cards.</summary>
internal static class DebriefPresent
{
    private const int LongestQuote = 120;

    /// <summary>What is asked and was said right after the run, for the card of its ending; null when nothing is known of it.</summary>
    public static ShortDebrief? AtOnce(Debrief? debrief) => debrief is null ? null : new ShortDebrief(
        debrief.Row.Asked,
        debrief.Row.Pressed,
        debrief.TextOf(DebriefAnswerRow.OwnWords),
        debrief.TextOf(DebriefAnswerRow.Line),
        debrief.Row is { IsOffered: true, Status: DebriefStatus.AtOnce },
        debrief.Row.Status is DebriefStatus.PutOff);

    /// <summary>Puts the present question at the end of the chat.</summary>
    public static async Task ShowAsync(TurnScope scope, Attempt attempt, Debrief debrief, CancellationToken cancellationToken) =>
        scope.Reply.ShowDebrief(await CardAsync(scope, attempt, debrief, cancellationToken), scope.Words.DebriefReadySummary(attempt.Run.Dilemma.Title));

    /// <summary>The present question.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="attempt">The run.</param>
    /// <param name="debrief">Its debrief, which is not through.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="typed">What stands in the fields of a promise.</param>
    /// <param name="note">What comes first, such as what is wrong with what was typed; empty for a sentence on the answer before.</param>
    /// <param name="draft">What was begun in the field of an answer.</param>
    public static async Task<AdaptiveCard> CardAsync(
        TurnScope scope, Attempt attempt, Debrief debrief, CancellationToken cancellationToken, PromiseForm? typed = null, string note = "", string draft = "") =>
        DebriefCard.Make(scope.Words, await MomentAsync(scope, attempt, debrief, typed, note, cancellationToken) with { Draft = draft });

    /// <summary>Puts it at the end of the chat again: the card that showed it until now says so.</summary>
    public static async Task ShowAgainAsync(TurnScope scope, Attempt attempt, Debrief debrief, CancellationToken cancellationToken)
    {
        scope.Reply.Update(debrief.Row.CardId, Below(scope, attempt));
        await ShowAsync(scope, attempt, debrief, cancellationToken);
    }

    /// <summary>What is left of a card whose place is further down now.</summary>
    public static AdaptiveCard Below(TurnScope scope, Attempt attempt) =>
        StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.ContinuesBelow);

    /// <summary>What is left of the card of that stage, once it was answered or skipped.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="attempt">The run.</param>
    /// <param name="debrief">Its debrief.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="promise">For that of the promise, the promise.</param>
    public static AdaptiveCard Trail(TurnScope scope, Attempt attempt, Debrief debrief, int stage, string? promise = null) => DebriefTrailCard.Make(
        scope.Words,
        new DebriefMoment(attempt.Id, attempt.Run, debrief.Row.Form, stage),
        promise ?? debrief.TextOf(DebriefFlow.NameAt(debrief.Row.Form, stage)));

    /// <summary>Where it stands, as a card shows it.</summary>
    private static async Task<DebriefMoment> MomentAsync(
        TurnScope scope, Attempt attempt, Debrief debrief, PromiseForm? typed, string note, CancellationToken cancellationToken)
    {
        var light = LightOn(scope.Words, debrief);
        var moment = new DebriefMoment(attempt.Id, attempt.Run, debrief.Row.Form, debrief.Row.Stage)
        {
            SaidAtOnce = SaidAtOnce(scope.Words, debrief),
            Note = note.Length > 0 ? note : light,
            IsReading = note.Length == 0 && ReadLast(debrief) is not null,
            Typed = typed ?? new PromiseForm("", "", ""),
        };
        return moment.Question is DebriefQuestion.Promise ? moment with { Full = await FullAsync(scope, cancellationToken) } : moment;
    }

    // Two promises are enough: where both places are taken, one has to go first.
    private static async Task<IReadOnlyList<(Guid, string)>> FullAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var open = await scope.Turn.Promises.FindOpenAsync(cancellationToken);
        return open.Count < PersonPromises.MostOpen ? [] : [.. open.Select(promise => (promise.Id, promise.Text ?? "…"))];
    }

    // What surprised somebody is no feeling.
    private static string? SaidAtOnce(Cards.Words.Words words, Debrief debrief) => debrief.Row.Asked is ShortQuestion.Surprised ? null
        : debrief.TextOf(DebriefAnswerRow.OwnWords) is { } own ? words.Quote(own) : debrief.Row.Pressed is { } pressed ? words.Answer(pressed) : null;

    // One light sentence on the answer before, never a score: what the coach saw in it, by quote.
    private static string LightOn(Cards.Words.Words words, Debrief debrief)
    {
        if (DebriefFlow.IsMore(debrief.Row.Stage))
            return words.DebriefLightMore;
        if (debrief.Row.Stage < 2 || Before(debrief) is not { Text: { } text } answer)
            return "";
        if (ReadLast(debrief) is null)
            return words.DebriefLightNoted;
        string Quoted(string said) => words.Shortly(said, LongestQuote);
        return answer.Depth is 2 ? words.DebriefLightCommits(Quoted(text))
            : Debrief.FeelingIn(answer) is { } feeling ? words.DebriefLightOwnFeeling(Quoted(feeling))
            : words.DebriefLightOwnPart(Quoted(text));
    }

    /// <summary>The answer before, where something was read in it that the card tells; null where nothing was.</summary>
    public static DebriefAnswerRow? ReadLast(Debrief debrief) =>
        !DebriefFlow.IsMore(debrief.Row.Stage) && debrief.Row.Stage >= 2 && Before(debrief) is { Text: not null, Depth: { } depth } answer
        && (depth > 0 || Debrief.FeelingIn(answer) is not null)
            ? answer
            : null;

    // The question more, where it was asked, is what was answered last.
    private static DebriefAnswerRow? Before(Debrief debrief)
    {
        var form = debrief.Row.Form;
        return debrief.Find(DebriefFlow.NameAt(form, debrief.Row.Stage - 1)) ?? debrief.Find(DebriefFlow.NameAt(form, debrief.Row.Stage - 2));
    }
}
