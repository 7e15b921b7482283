using EmpathyBot.Cards.Drops;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Figures;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Recurring;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card that drops are planned with: as usual, and as full as they can be.</summary>
internal static class EveryDropCard
{
    public const string ChosenTeam = "team:299";

    private static readonly Words English = Words.For("en");
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Argentina/ComodRivadavia"];

    public static IEnumerable<MadeCard> All
    {
        get
        {
            var few = new DropChoices(
                [new("What the team finds hard: billing", DropFields.Hard), new("A dilemma about **billing**", "topic:billing")],
                [new("Everyone in Care Desk (8 people)", "team:1"), new("People I name", "people:1")]);
            foreach (var told in new[] { Told("everyone in Care Desk (8 people)", 0), Told("Mei, Jonas", 2), Told("everyone in Care Desk (8 people)", 7), null })
            {
                foreach (var form in new[] { Form("team:1", ""), Form("people:1", "Mei, *Jonas*") with { IsWeekly = true, AsksToReplace = true, SaveAs = "Pilot" } })
                {
                    yield return Form("drop form", form, few, told, EveryCard.Library.Dilemmas[0], "", isOpen: false);
                    yield return Form("drop form, open", form, few with { AsksForTeam = true }, told, null, English.DropNotPlanned(English.DropNoPeople), isOpen: true);
                }
            }

            foreach (var stage in Enum.GetValues<DropStage>())
                yield return MadeCard.Of($"drop card, {stage}", DropCard.Make(English, Guid.Empty, Told("Mei", 0), English.DropPlanned, stage, Today));
            for (var count = 0; count <= DropListCard.PageSize; count++)
                yield return MadeCard.Of($"drop list, {count}", DropListCard.Make(English, [.. Listed(Told("Mei", 0)).Take(count)], skip: 5 * count, hasMore: count > 3));
        }
    }

    public static IEnumerable<MadeCard> Fullest
    {
        get
        {
            foreach (var letter in new[] { "W", "\"", "\u00E9", "\u6F22" })
            {
                var name = string.Concat(Enumerable.Repeat(letter, 64));
                var team = string.Concat(Enumerable.Repeat(letter, 256));
                string[] names = [.. Enumerable.Repeat(name, 500)];
                var choices = new DropChoices(
                    [new(English.DropHardTopic(name), DropFields.Hard), .. Enumerable.Range(0, 400).Select(id => new DropChoice(English.DropOne(name), $"dilemma:a-rather-long-name-of-one-{id}"))],
                    [
                        .. Enumerable.Range(0, 60).Select(id => new DropChoice(English.DropWhomGroup(name, 500), $"group:{new Guid(id, 0, 0, new byte[8]):N}")),
                        .. Enumerable.Range(280, 20).SelectMany(id => new[] { new DropChoice(English.DropWhomTeam(team, 500), $"team:{id}"), new DropChoice(English.DropWhomPeopleOf(team), $"people:{id}") }),
                    ],
                    AsksForTeam: true);
                var form = Form(ChosenTeam, string.Concat(Enumerable.Repeat(letter, DropFields.LongestNames))) with { SaveAs = name[..60], TeamName = team, AsksToReplace = true };
                foreach (var whom in new[] { English.DropForPeople(names), English.DropForTeam(team, 500) })
                {
                    var told = Told(whom, 400, English.DropOne(name)) with { When = new Recurrence.Weekly(Weekdays.All, new LocalTime(22, 45), Today.PlusDays(30), Today.PlusDays(900), Zone) };
                    var faults = English.DropNotPlanned(string.Join(' ', Enumerable.Repeat(English.DropAmbiguous(name, names), 3).Append(English.DropUnknownPeople(team, names))));
                    yield return Form($"drop form, fullest of {letter}", form, choices, told, FullestDilemma.Dilemma, "", isOpen: false);
                    yield return Form($"drop form, fullest of {letter}, at fault", form, choices, null, null, faults, isOpen: true);
                    yield return MadeCard.Of($"drop card, fullest of {letter}", DropCard.Make(English, Guid.Empty, told, English.DropMoved(team), DropStage.Planned, Today));
                    yield return MadeCard.Of($"drop list, fullest of {letter}", DropListCard.Make(English, [.. Listed(told)], skip: 5000, hasMore: true));
                }
            }
        }
    }

    private static MadeCard Form(string name, DropForm form, DropChoices choices, DropTold? told, Dilemma? preview, string fault, bool isOpen) =>
        MadeCard.Of(name, DropFormCard.Make(English, form, choices, told, Today, preview, fault, isOpen));

    private static DropForm Form(string whom, string names) => new(Guid.Empty, DropFields.Hard, whom, names, "", false, "2026-12-01", "09:30", Weekdays.MondayToFriday, "");

    private static DropTold Told(string whom, int notMet, string what = "What the team finds hard")
    {
        var when = new Recurrence.Weekly(Weekdays.MondayToFriday, new LocalTime(9, 30), Today, null, Zone);
        return new DropTold(what, whom, when, [.. when.Upcoming(Today.AtStartOfDayInZone(Zone).ToInstant()).Take(DropTold.MostDates)], notMet);
    }

    private static IEnumerable<ListedDrop> Listed(DropTold told) => Enumerable.Range(0, DropListCard.PageSize).Select(index => new ListedDrop(
        new Guid(index, 0, 0, new byte[8]),
        told,
        Enum.GetValues<DropStage>()[index % 4],
        English.DropNextAt(Today.At(new LocalTime(22, 45)), Today),
        English.DropBecame(DropFigures.Of(new DropCounts(500, 100, 50))!),
        Today));
}
