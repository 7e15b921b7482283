using System.Globalization;
using EmpathyBot.Cards.Drops;
using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Recurring;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>Drops as the fields of their card have them.</summary>
internal static class DropForms
{
    private static readonly LocalTime Usual = new(10, 0);

    /// <summary>The fields of a draft.</summary>
    public static DropForm Of(Guid id, DropDraft draft)
    {
        var (date, time, days, until) = draft.When switch
        {
            Recurrence.Once once => (once.At.Date, once.At.TimeOfDay, Weekdays.Of(once.At.DayOfWeek), (LocalDate?)null),
            Recurrence.Weekly weekly => (weekly.From, weekly.At, weekly.Days, weekly.Until),
            _ => throw new ArgumentOutOfRangeException(nameof(draft), draft.When, "There is no such recurrence."),
        };
        return new DropForm(
            id,
            draft.What switch
            {
                DropWhat.Topic => DropFields.Topic + draft.Subject,
                DropWhat.Dilemma => DropFields.Dilemma + draft.Subject,
                _ => DropFields.Hard,
            },
            draft.Audience switch
            {
                DropAudience.People => Named(DropFields.People, draft.Team.Team),
                DropAudience.Group when draft.Group is { } group => DropFields.Group + group.Id.ToString("N", CultureInfo.InvariantCulture),
                _ => Named(DropFields.Team, draft.Team.Team),
            },
            Names(draft.People),
            draft.SaveAs,
            draft.When is Recurrence.Weekly,
            LocalDatePattern.Iso.Format(date),
            SettingsForm.Times.Format(time),
            days,
            until is { } end ? LocalDatePattern.Iso.Format(end) : "");
    }

    /// <summary>People as their field has them.</summary>
    public static string Names(IEnumerable<NamedPerson> people) => string.Join(", ", people.Select(person => person.Name));

    /// <summary>A draft of what is usual: what the team finds hard, for all of it, on its usual day and at its usual time.</summary>
    public static DropDraft Filled(TeamFacts team, LocalDate today, DateTimeZone zone) =>
        new(DropWhat.Hard, null, team, DropAudience.Team, null, [], "", UsualTime(team, today, zone));

    /// <summary>The team's usual day and time, from tomorrow on; the next working day at ten when it has none.</summary>
    private static Recurrence UsualTime(TeamFacts team, LocalDate today, DateTimeZone zone) => team.Usual is { } drop
        ? DropPlans.RecurrenceOf(drop) switch
        {
            Recurrence.Weekly weekly => new Recurrence.Weekly(weekly.Days, weekly.At, First(today, weekly.Days), null, zone),
            Recurrence.Once once => new Recurrence.Once(First(today, Weekdays.Of(once.At.DayOfWeek)) + once.At.TimeOfDay, zone),
            _ => throw new InvalidOperationException("There is no such recurrence."),
        }
        : new Recurrence.Once(First(today, Weekdays.MondayToFriday) + Usual, zone);

    /// <summary>The time of day that is usual in the team.</summary>
    public static LocalTime TimeOf(TeamFacts team) => team.Usual is { } drop ? LocalTime.FromMinutesSinceMidnight(drop.At) : Usual;

    /// <summary>The days that are usual in the team for a weekly drop.</summary>
    public static Weekdays DaysOf(TeamFacts team, LocalDate today) =>
        team.Usual?.Days is { } days ? Weekdays.FromBits(days) : Weekdays.Of(First(today, Weekdays.MondayToFriday).DayOfWeek);

    private static LocalDate First(LocalDate today, Weekdays days)
    {
        var date = today.PlusDays(1);
        while (!days.IsEmpty && !days.Contains(date.DayOfWeek))
            date = date.PlusDays(1);
        return date;
    }

    private static string Named(string kind, TeamRow team) => string.Create(CultureInfo.InvariantCulture, $"{kind}{team.Id}");
}
