using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads what asks for a typed reply, with its words not yet filled in.</summary>
internal static class ReplyReader
{
    public static ReplyPrompt Read(Section section)
    {
        var ways = WaysReader.Read(section, Shapes.Way, 2, "this reply", Way, lastTakesAny: true);
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
