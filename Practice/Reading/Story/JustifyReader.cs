using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads what asks for the reason of a choice, with its words not yet filled in: a text, or a text with the ways that a reason can take.</summary>
internal static class JustifyReader
{
    public static JustifyPrompt? Read(Section scene)
    {
        if (!scene.Has("justify"))
            return null;
        if (scene.Node("justify") is not YamlMap)
            return new JustifyPrompt(scene.Template("justify"), []);

        var section = Section.Of(scene.Node("justify"), Shapes.Justify, scene.Notes)!;
        return new JustifyPrompt(section.Template("ask"), WaysReader.Read(section, Shapes.ReasonWay, 1, "this 'justify'", Way, lastTakesAny: false));
    }

    private static ReasonWay Way(Section section) => new()
    {
        Id = section.Id("id"),
        Found = section.ReplyLabels("found"),
        Without = section.ReplyLabels("without"),
        Outcome = section.Template("outcome"),
        Now = section.ReasonStakes(),
    };
}
