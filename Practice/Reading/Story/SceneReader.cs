using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads a scene, with its words not yet filled in.</summary>
internal static class SceneReader
{
    public static Scene Read(Section section)
    {
        var id = section.Id("id");
        section.Notes.Scenes.Add(new Mention(id, section.PlaceOf("id")));
        var asks = section.Items("asks", 1, Limits.Asks)
            .Select(item => Section.Of(item, Shapes.Ask, section.Notes)).OfType<Section>().ToList();
        var choices = section.Items("choices", 2, Limits.Choices)
            .Select(item => Section.Of(item, Shapes.Choice, section.Notes)).OfType<Section>().ToList();
        Unique.Check(section.Notes, asks, "ask", "this scene");
        Unique.Check(section.Notes, choices, "choice", "this scene");

        if (section.Has("reply") && section.Has("justify"))
            section.Complain("justify", section.KeyPlace("justify"), "A scene with a 'reply' has no 'justify': what is typed there speaks for itself. Take it out.");

        return section.Notes.Remember(
            new Scene
            {
                Id = id,
                Sees = section.Wording("sees", mayBeSilent: true),
                Says = section.Wording("says", mayBeSilent: true),
                Speaker = section.Has("speaker") ? section.Template("speaker") : null,
                AskLimit = AskLimit(section, asks.Count),
                Asks = [.. asks.Select(AskReader.Read)],
                Choices = [.. choices.Select(ChoiceReader.Read)],
                Reply = Section.Of(section.Node("reply"), Shapes.Reply, section.Notes) is { } reply ? ReplyReader.Read(reply) : null,
                Justify = JustifyReader.Read(section),
            },
            section.PlaceOf("id"));
    }

    private static int AskLimit(Section section, int asks)
    {
        if (!section.Has("ask-limit"))
        {
            if (section.Has("asks"))
                section.Complain("ask-limit", section.KeyPlace("asks"), "A scene with asks needs 'ask-limit': how many of them may be used here.");
            return asks;
        }

        if (section.Has("asks"))
            return section.Number("ask-limit", 1, Math.Max(asks, 1));

        if (section.Text("ask-limit") is not "0")
            section.Complain("ask-limit", section.KeyPlace("ask-limit"), "'ask-limit' is here, but there are no 'asks'. Add some, or take it out.");
        return 0;
    }
}
