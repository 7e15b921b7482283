namespace EmpathyBot.Practice.Figures;

/// <summary>What a team finds hard: the topic whose dilemmas went worst, of those that at least five of its people have met.</summary>
/// <param name="Topic">Null when all that were met by enough people went well.</param>
/// <param name="People">How many have met it; where none is hard, the most that have met any.</param>
public sealed record HardTopic(string? Topic, int People)
{
    // Good on the scale of Memory.Rating.
    private const double WentWell = 3;

    /// <summary>Finds it.</summary>
    /// <param name="met">The topics that people have met.</param>
    /// <returns>Null when no topic was met by enough people to say anything.</returns>
    public static HardTopic? Find(IEnumerable<MetTopic> met)
    {
        var known = met.Where(topic => topic.People >= DropFigures.Fewest).ToList();
        var worst = known.OrderBy(topic => topic.Rating).ThenBy(topic => topic.Topic, StringComparer.Ordinal).FirstOrDefault();
        return worst is null ? null
            : worst.Rating < WentWell ? new HardTopic(worst.Topic, worst.People)
            : new HardTopic(null, known.Max(topic => topic.People));
    }

    /// <summary>Whether what was published may be found anew: never for what one person did, however old it is.</summary>
    /// <param name="practised">How many people have practised since it was published.</param>
    public static bool MayMoveOn(int practised) => practised >= DropFigures.Fewest;
}

/// <summary>How a topic went in a team.</summary>
/// <param name="People">How many have met a dilemma of it.</param>
/// <param name="Rating">What these last made of its dilemmas, 1 again to 4 easy: each person's own average counts once.</param>
public sealed record MetTopic(string Topic, int People, double Rating);
