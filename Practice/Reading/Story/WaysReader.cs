using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads the ways that typed words can take.</summary>
internal static class WaysReader
{
    /// <param name="section">What has the ways.</param>
    /// <param name="shape">What a way may have.</param>
    /// <param name="least">How few there may be.</param>
    /// <param name="where">What has them, in words.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="lastTakesAny">Whether the last has to take any words that are left.</param>
    public static IReadOnlyList<TWay> Read<TWay>(Section section, Shape shape, int least, string where, Func<Section, TWay> read, bool lastTakesAny)
        where TWay : class, IWay
    {
        var before = section.Notes.Complaints.Count;
        var sections = section.Items("ways", least, Limits.Choices)
            .Select(item => Section.Of(item, shape, section.Notes)).OfType<Section>().ToList();
        Unique.Check(section.Notes, sections, "way", where);
        var ways = sections.Select(read).ToList();
        // Where a name is wrong already, to hold the ways against each other without it would only repeat that.
        if (section.Notes.Complaints.Count == before)
            WaysOrder.Check(sections, ways, lastTakesAny);
        return ways;
    }
}
