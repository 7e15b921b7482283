using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads an ask and its answers, with their words not yet filled in.</summary>
internal static class AskReader
{
    public static Ask Read(Section section)
    {
        var isSpoken = section.Has("ask");
        var answers = section.Sections("answers", Shapes.Answer);
        Variants.CheckOrder(answers, "answer");
        return section.Notes.Remember(
            new Ask(section.Id("id"), section.Template(isSpoken ? "ask" : "look"), isSpoken, section.When(), [.. answers.Select(Answer)])
            {
                Speaker = section.Has("speaker") ? section.Template("speaker") : null,
            },
            section.PlaceOf("id"));
    }

    private static Answer Answer(Section section) => section.Notes.Remember(
        new Answer(section.When(), section.Template("says"), section.Made("reveals", section.Notes.FactsMade), section.Stakes()),
        section.Place);
}
