using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Drills;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Reading;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card of the drills that ship, and of one whose texts are as long as they can be, with replies that mean harm.</summary>
internal static class EveryDrillCard
{
    private static readonly Guid Attempt = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Words English = Words.For("en");
    private static readonly ScriptedCoach Coach = new();

    // Words in brackets are what the coach of the tests finds.
    private static readonly string[] Replies =
    [
        "Fine.",
        "short",
        "<name_emotion: You must be [press me](https://example.com) **furious**> <minimising: just calm down>",
        $"<name_emotion: {new string('x', 1200)}> <summarise_need: {new string('\u4E16', 300)}> <offer_choices: {new string('o', 200)}> <blame: {new string('b', 100)}>",
        string.Concat(Enumerable.Repeat("\U0001F60A\"\n", 500)),
    ];

    public static IEnumerable<MadeCard> All => Library().Append(Fullest()).SelectMany(OfDrill);

    private static IEnumerable<Drill> Library() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios", "Drills"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => DrillReader.Read(file, File.ReadAllText(file)).Drill)
            .OfType<Drill>();

    private static Drill Fullest()
    {
        var drill = SampleDrill.Read(SampleDrill.Text);
        string Of(int length) => string.Concat(Enumerable.Repeat("many words ", 60))[..length];
        return drill with
        {
            Title = Of(80), About = Of(300), Speaker = Of(60), Customer = Of(600), Impatient = Of(300), Hint = Of(300), Example = Of(600),
        };
    }

    private static IEnumerable<MadeCard> OfDrill(Drill drill)
    {
        yield return MadeCard.Of("drill offer", DrillOfferCard.Make(English, Attempt, drill, hasClock: true));
        yield return MadeCard.Of("drill offer", DrillOfferCard.Make(English, Attempt, drill, hasClock: false));
        yield return MadeCard.Of("drill put away", DrillPutAwayCard.Make(English, Attempt, drill));
        yield return MadeCard.Trail("drill stub", StubCard.Make(English, drill.Title, drill.About));
        var ready = DrillRun.Offer(drill).Ready(Now, hasClock: true)!;
        yield return MadeCard.Of("drill message", DrillMessageCard.Make(English, Attempt, ready, new LocalTime(10, 42, 30)));
        yield return MadeCard.Of("drill message", DrillMessageCard.Make(English, Attempt, ready, until: null));
        yield return MadeCard.Of("drill message, impatient", DrillMessageCard.Make(English, Attempt, ready.Type(Now)!.TimeOut(1)!, until: null));
        foreach (var first in Replies)
        {
            var answered = Answer(ready, first);
            yield return MadeCard.Trail("drill trail", DrillMessageCard.Answered(English, drill, answered.Goes[0]));
            yield return MadeCard.Of("drill, too late", DrillMessageCard.TooLate(English, drill, first));
            yield return MadeCard.Of("drill coach", CoachCard.Make(English, Attempt, answered, canOffer: true, English.DrillCrossed));
            yield return MadeCard.Of("drill closed", CoachCard.Closed(English, Attempt, answered, offersAnother: false));
            foreach (var second in Replies)
            {
                var twice = Answer(answered.Again(Now, hasClock: false)!, second);
                yield return MadeCard.Of("drill, second go", CoachCard.Make(English, Attempt, twice, canOffer: false, English.DrillJustLate(drill.Speaker, drill.Impatient)));
                yield return MadeCard.Of("drill done", CoachCard.Closed(English, Attempt, twice.Finish()!, offersAnother: true, English.DrillAutomatic(drill.Skill)));
            }
        }
    }

    private static DrillRun Answer(DrillRun run, string text) => run.Take(text, Now, Coach.Read(WordsKind.Reply, text));
}
