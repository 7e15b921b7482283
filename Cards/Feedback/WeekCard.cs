using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Feedback;

/// <summary>A team's week of notes: how many, and one reply before and after, if its writer is content with that. Never names, never ranks.</summary>
public static class WeekCard
{
    private const int LongestReply = 1000;

    /// <param name="words">The language.</param>
    /// <param name="answered">How many replies were given notes.</param>
    /// <param name="givers">How many people gave them; a few, where they are fewer than five.</param>
    /// <param name="thanks">How many notes were thanked for; some, where they are fewer than five.</param>
    /// <param name="pair">A reply as it was first and as it is now; null for none.</param>
    public static AdaptiveCard Make(Words.Words words, int answered, int givers, int thanks, (string First, string Now)? pair)
    {
        ArgumentNullException.ThrowIfNull(words);
        var told = words.TeamWeek(answered, givers, thanks);
        var card = Card.New(words, $"{words.TeamWeekTitle}. {told}".Trim(), Texts.Heading(words.TeamWeekTitle));
        if (told.Length > 0)
            card.Body.Add(Texts.Body(told));
        if (pair is var (first, now))
        {
            card.Body.Add(Texts.Quiet(words.TeamWeekPair));
            card.Body.AddRange(ChangedText.Pair(words, first, now, LongestReply));
        }

        return card;
    }
}
