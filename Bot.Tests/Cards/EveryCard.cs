using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Everywhere;
using EmpathyBot.Cards.Later;
using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Words;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;
using EmpathyBot.Practice.Runs;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>
/// Every card the code can make: those of wide plays of every shipped dilemma in each of its guises, which meet every scene, question,
/// choice and ending there is, with reasons that mean harm; and those that stand outside of a dilemma.
/// </summary>
internal static class EveryCard
{
    private const int FewestPlays = 100;
    private const int MostPlays = 1000;
    private const int PlaysTalkedOver = 8;
    private static readonly Guid Attempt = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Words English = Words.For("en");

    public static DilemmaLibrary Library { get; } = DilemmaLibrary.Of(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => DilemmaReader.Read(Path.GetFileName(file), File.ReadAllText(file))));

    /// <summary>All of them, each once, with what it is.</summary>
    public static IReadOnlyList<MadeCard> All { get; } =
        [.. Everywhere().Concat(OfRhythm()).Concat(EveryOwnDataCard.All).Concat(EveryDropCard.All).Concat(EveryDrillCard.All).Concat(EverySafetyCard.All).Concat(EveryCleanedCard.All).Concat(EveryChannelCard.All).Concat(EveryNoteCard.All).Concat(Library.Dilemmas.SelectMany(OfDilemma)).DistinctBy(card => card.Json)];

    private static IEnumerable<MadeCard> OfDilemma(Dilemma dilemma)
    {
        var player = new CuriousPlayer();
        for (var play = 0; play < FewestPlays || (play < MostPlays && NeverMet().Any()); play++)
        {
            var guise = dilemma.Guises[play % dilemma.Guises.Count];
            var run = player.Play(dilemma, guise);
            foreach (var card in OfRun(run, play).Concat(play < PlaysTalkedOver ? EveryDebriefCard.Of(run).Concat(EveryRoadsCard.Of(run)) : []))
                yield return card with { Name = $"{dilemma.Id}/{guise.Id}, {card.Name}" };
        }

        Assert.Empty(NeverMet());

        IEnumerable<string> NeverMet() => dilemma.Guises.Select(player.NeverMet).Aggregate((one, other) => one.Intersect(other));
    }

    /// <summary>The cards of a whole run, from its pre-brief to its ending.</summary>
    public static IEnumerable<MadeCard> OfRun(Run whole, int seed)
    {
        var run = Run.Begin(whole.Dilemma, whole.Guise);
        yield return MadeCard.Of("brief", BriefCard.Make(English, Attempt, run, int.MaxValue, new PreBriefTerms()));
        yield return MadeCard.Of("first brief", BriefCard.Make(English, Attempt, run, noted: 0, new PreBriefTerms(120, HasModel: true)));
        foreach (var turn in whole.Turns)
        {
            yield return run.Justifying is null
                ? MadeCard.Of($"scene {turn.SceneId}", SceneCard.Make(English, Attempt, seed, run))
                : MadeCard.Of($"reason {turn.SceneId}", JustifyCard.Make(English, Attempt, run));
            run = run.Take(turn.Decision)!;
            yield return MadeCard.Trail($"trail {turn.SceneId} {turn.Decision.Id}", TrailCard.Make(English, run, run.Step - 1));
        }

        yield return MadeCard.Of($"ending {run.Ending!.Id}", EndingCard.Make(English, Attempt, run, RoadNotTaken.For(run), isLatest: true));
        yield return MadeCard.Of($"old ending {run.Ending.Id}", EndingCard.Make(English, Attempt, run, RoadNotTaken.For(run), isLatest: false));
        yield return MadeCard.Of("ending without another road", EndingCard.Make(English, Attempt, run, null, isLatest: true));
        foreach (var card in OfLater(run))
            yield return card;
    }

    /// <summary>What comes days later: alone, closed, and several things in one.</summary>
    private static IEnumerable<MadeCard> OfLater(Run run)
    {
        var steps = Enumerable.Range(0, run.Turns.Count).Where(step => run.Turns[step].Later is not null).ToList();
        foreach (var step in steps)
        {
            yield return MadeCard.Of($"later {step}", LaterCard.Make(English, Attempt, run, step));
            yield return MadeCard.Of($"later, closed {step}", LaterCard.Closed(English, Attempt, run, step));
        }

        if (steps.Count == 0)
            yield break;
        JoinedCard.Part later = new JoinedCard.Part.Later(Attempt, run, steps[0]);
        JoinedCard.Part drop = new JoinedCard.Part.Drop(run.Dilemma);
        yield return MadeCard.Of("joined, two", JoinedCard.Make(English, [later, drop]));
        yield return MadeCard.Of("joined, the most", JoinedCard.Make(English, [.. steps.Take(JoinedCard.MostParts).Select(step => new JoinedCard.Part.Later(Attempt, run, step)), drop]));
    }

    private static IEnumerable<MadeCard> Everywhere()
    {
        foreach (var offer in EveryOfferCard.All)
            yield return offer;
        yield return MadeCard.Of("welcome", WelcomeCard.Make(English));
        yield return MadeCard.Of("help", HelpCard.Make(English));
        foreach (var dilemma in Library.Dilemmas)
        {
            yield return MadeCard.Of("nudge", InvitationCard.Nudge(English, dilemma, isLast: false));
            yield return MadeCard.Of("last nudge", InvitationCard.Nudge(English, dilemma, isLast: true));
            yield return MadeCard.Of("drop", InvitationCard.Drop(English, dilemma));
            yield return MadeCard.Of("put away", PutAwayCard.Make(English, Attempt, 3, dilemma.Title));
            foreach (var line in new[] { English.PutAwayBrief, English.PutAwayOffer, English.ContinuesBelow, English.BeenHere, English.Finished, dilemma.About })
                yield return MadeCard.Trail("stub", StubCard.Make(English, dilemma.Title, line));
        }

        yield return MadeCard.Trail("stub of nobody's", StubCard.Make(English, English.WelcomeTitle, English.NotYours));
        var played = Library.Dilemmas.SelectMany(Endings).ToList();
        SkillProgress[] skills =
        [
            .. Skills.InOrder.Select((skill, at) => new SkillProgress(skill, at + 1, DateTimeOffset.UnixEpoch, at % 2 == 0 ? null : DateTimeOffset.UnixEpoch)),
        ];
        yield return MadeCard.Of("progress, nothing", ProgressCard.Make(English, new Progress(null, null, 0, [], [])));
        yield return MadeCard.Of("progress, one open", ProgressCard.Make(English, new Progress(played[0].Title, Attempt, 2, [], skills)));
        yield return MadeCard.Of("progress, all", ProgressCard.Make(English, new Progress(played[0].Title, Attempt, 2, played, skills)
        {
            Kept = [.. Enumerable.Repeat("[press me](https://example.com) " + new string('\uE000', 300), ProgressCard.MostKept)],
            Promises = [.. Enumerable.Repeat(("When it is **late**, I will say so", English.PromiseStatus("Kept")), ProgressCard.MostKept)],
        }));
        for (var count = 1; count <= played.Count; count++)
            yield return MadeCard.Of($"progress, {count}", ProgressCard.Make(English, new Progress(played[0].Title, Attempt, 2, [.. played.Take(count)], skills)));
    }

    private static IEnumerable<MadeCard> OfRhythm()
    {
        var now = Instant.FromUtc(2026, 11, 23, 9, 0);
        var usual = new PersonHours { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };
        Pause?[] pauses = [null, Pause.WithoutEnd, new Pause(now + Duration.FromHours(2)), new Pause(now + Duration.FromDays(400))];
        foreach (var pause in pauses)
        {
            var hours = usual with { Pause = pause, QuietHours = pause is null ? null : new DayTimes(new LocalTime(18, 0), new LocalTime(8, 30)) };
            var sentences = NowSentences.Make(English, hours, now, pause is null, now + Duration.FromDays(1));
            var form = SettingsForm.Of(hours, pause is null);
            yield return MadeCard.Of("settings", SettingsCard.Make(English, form, sentences, "", pause is not null));
            yield return MadeCard.Of("settings, at fault", SettingsCard.Make(English, form with { Days = Weekdays.None, Zone = "**x**" }, sentences, English.SettingsNoDays, pause is not null));
            yield return MadeCard.Of("settings, nothing heavy", SettingsCard.Make(English, form, sentences, "", pause is not null, ["bereavement", "safety"]));
            yield return MadeCard.Of("pause", PauseCard.Make(English, NowSentences.Pause(English, hours, now), new LocalDate(2026, 11, 24), ""));
            yield return MadeCard.Of("pause, at fault", PauseCard.Make(English, NowSentences.Pause(English, hours, now), new LocalDate(2026, 11, 24), English.PauseDateMissing));
            yield return MadeCard.Of("pause, answered", PauseCard.Answered(English, sentences, pause is not null));
        }

        foreach (var why in Enum.GetValues<Misheard>())
        {
            AwaitedReply?[] replies = [null, new AwaitedReply(Attempt, 2, "0123456789ab")];
            foreach (var reply in replies)
            {
                yield return MadeCard.Of("ask back", AskBackCard.Pause(English, "pause [press me](https://example.com) **now**", why, reply));
                yield return MadeCard.Of("ask back", AskBackCard.QuietHours(English, new string('x', 120), why, reply));
            }
        }
    }

    private static IEnumerable<PlayedDilemma> Endings(Dilemma dilemma) =>
        from guise in dilemma.Guises
        from ending in guise.Endings
        select new PlayedDilemma(dilemma.Title, ending.Title, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), 1 + ending.Title.Length % 4);
}
