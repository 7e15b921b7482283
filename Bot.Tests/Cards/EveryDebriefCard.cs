using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Later;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card on which a run is talked over, with words that mean harm.</summary>
internal static class EveryDebriefCard
{
    private static readonly Guid Attempt = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Words English = Words.For("en");
    private static readonly string Harm = "[press me](https://example.com) **now** " + string.Concat(Enumerable.Repeat("\uE000", 250));

    /// <summary>Those of one run that has ended.</summary>
    public static IEnumerable<MadeCard> Of(Run run)
    {
        var road = RoadNotTaken.For(run);
        foreach (var asked in Enum.GetValues<ShortQuestion>())
        {
            ShortDebrief[] states =
            [
                new(asked, null, null, null, IsOffered: true),
                new(asked, ShortQuestions.Answers(asked)[0], null, null, IsOffered: true),
                new(asked, null, Harm, Harm, IsOffered: false, HasBegun: true),
            ];
            foreach (var state in states)
            {
                yield return MadeCard.Of("asked ending", EndingCard.Make(English, Attempt, run, road, isLatest: true, state, new OfferFrom(1, state?.Line is not null)));
                yield return MadeCard.Of("asked ending, old", EndingCard.Make(English, Attempt, run, road, isLatest: false, state));
            }
        }

        foreach (var form in Enum.GetValues<DebriefForm>())
        {
            for (var stage = 0; DebriefFlow.At(form, stage) is { } question; stage++)
            {
                if (DebriefFlow.IsMore(stage) && !DebriefFlow.LooksInward(question))
                    continue;
                var moment = new DebriefMoment(Attempt, run, form, stage) { SaidAtOnce = Harm, Note = English.DebriefLightOwnPart(English.Quote(Harm)), IsReading = true, Draft = Harm };
                yield return MadeCard.Of($"debrief {form} {question}", DebriefCard.Make(English, moment));
                yield return MadeCard.Trail($"debrief trail {question}", DebriefTrailCard.Make(English, moment, Harm));
                yield return MadeCard.Trail($"debrief trail {question}", DebriefTrailCard.Make(English, moment, null));
            }

            var promise = new DebriefMoment(Attempt, run, form, 2 * (DebriefFlow.Of(form).Count - 1));
            yield return MadeCard.Of("debrief, no room", DebriefCard.Make(English, promise with { Full = [(Guid.Empty, Harm), (Attempt, "When it is late, I will say so")] }));
            yield return MadeCard.Of("debrief, no room for what was typed", DebriefCard.Make(English, promise with
            {
                Full = [(Guid.Empty, Harm), (Attempt, "When it is late, I will say so")], Typed = new PromiseForm(Harm, Harm, ""), Note = English.DebriefPromiseGivenBack,
            }));
            yield return MadeCard.Of("debrief, at fault", DebriefCard.Make(English, promise with { Typed = new PromiseForm(Harm, Harm, "soonish"), Note = English.DebriefPromiseMissing }));
        }

        var title = run.Dilemma.Title;
        yield return MadeCard.Of("debrief through", DebriefThroughCard.Make(English, title, English.DebriefThrough, Harm, Harm, English.DebriefPromiseAsksThen("Monday 30 November")));
        yield return MadeCard.Of("debrief through", DebriefThroughCard.Make(English, title, English.DebriefThrough, null, null, null));
        yield return MadeCard.Of("debrief ready", DebriefReadyCard.Make(English, Attempt, title));
        yield return MadeCard.Of("promise", PromiseCard.Make(English, Attempt, 0, Harm));
        yield return MadeCard.Of("promise, answered", PromiseCard.Answered(English, Harm, English.PromiseNoted("Kept")));
        yield return MadeCard.Of("joined, what was put off", JoinedCard.Make(
            English,
            [
                new JoinedCard.Part.Debrief(Attempt, title), new JoinedCard.Part.Promise(Attempt, 0, Harm), new JoinedCard.Part.Promise(Attempt, 1, Harm),
                new JoinedCard.Part.Drop(run.Dilemma),
            ]));
    }
}
