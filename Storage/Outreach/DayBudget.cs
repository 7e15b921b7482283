using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Storage.Outreach;

/// <summary>How many messages a person may still be sent unasked today: two a day, one where they haven't written this week.</summary>
public static class DayBudget
{
    private const int MostADay = 2;
    private const int MostWhereSilent = 1;

    /// <param name="person">Whose.</param>
    /// <param name="hours">Their hours: the day is their own.</param>
    /// <param name="sentAt">When they were sent something unasked lately.</param>
    /// <param name="now">When.</param>
    /// <returns>How many are left; zero or less where none are.</returns>
    public static int Left(PersonRow person, PersonHours hours, IEnumerable<DateTimeOffset> sentAt, Instant now)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(hours);
        var today = hours.Days.DayOf(now);
        var most = person.LastHeardAt is { } heard && hours.Days.WeekOf(now).Contains(Instant.FromDateTimeOffset(heard)) ? MostADay : MostWhereSilent;
        return most - sentAt.Count(at => hours.Days.DayOf(Instant.FromDateTimeOffset(at)) == today);
    }
}
