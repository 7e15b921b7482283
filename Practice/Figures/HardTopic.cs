namespace EmpathyBot.Practice.Figures;

/// <summary>What a team finds hard: the topic whose dilemmas went worst, of those that at least five of its people have met.</summary>
public static class HardTopic
{
    /// <summary>Finds it.</summary>
    /// <param name="met">What each person last made of each dilemma.</param>
    /// <returns>The topic; null when no topic was met by enough people, or all that were went well.</returns>
    public static string? Find(IEnumerable<MetDilemma> met) => met
        .GroupBy(one => one.Topic, StringComparer.Ordinal)
        .Select(topic => (Topic: topic.Key, People: topic.GroupBy(one => one.Person).Select(person => person.Average(one => one.Rating)).ToList()))
        .Where(topic => topic.People.Count >= DropFigures.Fewest && topic.People.Average() < WentWell)
        .OrderBy(topic => topic.People.Average())
        .ThenBy(topic => topic.Topic, StringComparer.Ordinal)
        .Select(topic => topic.Topic)
        .FirstOrDefault();

    // Good on the scale of Memory.Rating.
    private const double WentWell = 3;
}

/// <summary>What a person last made of a dilemma.</summary>
/// <param name="Person">Who, by any number that tells people apart.</param>
/// <param name="Rating">1 again to 4 easy.</param>
public sealed record MetDilemma(long Person, string Topic, int Rating);
