using EmpathyBot.Practice.Hours.Recurring;
using NodaTime;

namespace EmpathyBot.Cards.Drops;

/// <summary>A drop in words: what, for whom, when, and when next.</summary>
/// <param name="What">"What the team finds hard", “The wrong blue”...</param>
/// <param name="Whom">"everyone in Care Desk (8 people)".</param>
/// <param name="When">In the team's time.</param>
/// <param name="Next">The next times, at most five.</param>
/// <param name="NotMet">How many of them the bot has never met; none where they are so few that it would tell who.</param>
public sealed record DropTold(string What, string Whom, Recurrence When, IReadOnlyList<Instant> Next, int NotMet)
{
    /// <summary>How many dates are shown.</summary>
    public const int MostDates = 5;

    /// <summary>In one sentence.</summary>
    public string Sentence(Words.Words words, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.DropSentence(What, Whom, words.DropWhen(When, today));
    }

    /// <summary>The next dates on one line; empty where there are none.</summary>
    public string Dates(Words.Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Next.Count == 0 ? "" : words.DropDates(Next.Select(at => at.InZone(When.Zone).LocalDateTime), When.Zone);
    }

    /// <summary>That not all of them can be reached; empty where all can. Of fewer than five it doesn't say how many.</summary>
    public string Reach(Words.Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return NotMet == 0 ? "" : words.DropNotMet(NotMet);
    }
}
