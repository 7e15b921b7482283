using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Memory;
using NodaTime;

namespace EmpathyBot.Practice.Drills;

/// <summary>
/// When a skill counts as automatic: right three times in a row, each at least two nights after the one before. Being right sooner neither
/// counts nor harms; whatever was not right begins anew.
/// </summary>
public static class Habit
{
    public const int Times = 3;
    public const int NightsApart = 2;

    /// <summary>Whether the last of these made the skill automatic.</summary>
    /// <param name="reviews">All of one skill, in any order.</param>
    /// <param name="days">The person's own days.</param>
    public static bool HasJustFormed(IEnumerable<PastDrill> reviews, PersonDays days)
    {
        var all = reviews.OrderBy(review => review.At).ToList();
        return all.Count > 0 && !IsFormed(all.SkipLast(1), days) && IsFormed(all, days);
    }

    /// <summary>Whether the skill counts as automatic.</summary>
    /// <param name="reviews">All of one skill, in any order.</param>
    /// <param name="days">The person's own days.</param>
    public static bool IsFormed(IEnumerable<PastDrill> reviews, PersonDays days) => FormedAt(reviews, days) is not null;

    /// <summary>Since when the skill counts as automatic; null while it doesn't.</summary>
    /// <param name="reviews">All of one skill, in any order.</param>
    /// <param name="days">The person's own days.</param>
    public static DateTimeOffset? FormedAt(IEnumerable<PastDrill> reviews, PersonDays days)
    {
        var inARow = 0;
        LocalDate counted = default;
        DateTimeOffset? formed = null;
        foreach (var review in reviews.OrderBy(review => review.At))
        {
            var day = days.DayOf(Instant.FromDateTimeOffset(review.At));
            if (review.Rating < Rating.Good)
                (inARow, formed) = (0, null);
            else if (inARow == 0 || Period.DaysBetween(counted, day) >= NightsApart)
                (inARow, counted) = (inARow + 1, day);
            if (inARow == Times)
                formed ??= review.At;
        }

        return formed;
    }
}
