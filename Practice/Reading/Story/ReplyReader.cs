using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads what asks for a typed reply, with its words not yet filled in.</summary>
internal static class ReplyReader
{
    public static ReplyPrompt Read(Section section)
    {
        var before = section.Notes.Complaints.Count;
        var sections = section.Items("ways", 2, Limits.Choices)
            .Select(item => Section.Of(item, Shapes.Way, section.Notes)).OfType<Section>().ToList();
        Unique.Check(section.Notes, sections, "way", "this reply");
        var ways = sections.Select(Way).ToList();
        // Where a name is wrong already, to hold the ways against each other without it would only repeat that.
        if (section.Notes.Complaints.Count == before)
            WaysOrder.Check(sections, ways);
        return new ReplyPrompt(section.Template("ask"), ways);
    }

    private static Way Way(Section section) => section.Notes.Remember(
        new Way
        {
            Id = section.Id("id"),
            Found = section.ReplyLabels("found"),
            Without = section.ReplyLabels("without"),
            Example = section.Template("example"),
            Outcomes = OutcomeReader.Read(section),
        },
        section.PlaceOf("id"));
}
