using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads the whole file into a draft.</summary>
internal static class DraftReader
{
    public static Draft Read(Section file)
    {
        var notes = file.Notes;
        var guises = Parts("guises", 1, Limits.Guises, Shapes.Guise, GuiseReader.Read);
        var scenes = Parts("scenes", 1, Limits.Scenes, Shapes.Scene, SceneReader.Read);
        var endings = Parts("endings", 1, Limits.Endings, Shapes.Ending, Ending);
        Unique.Check(notes, guises.Select(guise => guise.Id), "guise", "this file");
        Unique.Check(notes, notes.Scenes.Concat(notes.Endings), "scene or ending", "this file");

        var id = file.Id("id");
        return new()
        {
            Id = id,
            Language = file.Language(),
            Title = Untouched(file, "title"),
            Topic = file.Id("topic"),
            Difficulty = file.Number("difficulty", Limits.EasiestDifficulty, Limits.HardestDifficulty),
            Minutes = file.Number("minutes", Limits.FewestMinutes, Limits.MostMinutes),
            About = Untouched(file, "about"),
            Policy = Untouched(file, "policy"),
            ContentNote = file.Has("content-note") ? Untouched(file, "content-note") : null,
            Twin = file.Has("twin") ? file.Twin(id, "dilemma") : null,
            Debrief = file.Has("debrief") ? file.OneOf<DebriefForm>("debrief") : null,
            Guises = guises,
            Start = new Mention(file.Id("start"), file.PlaceOf("start")),
            Scenes = scenes,
            Endings = endings,
        };

        List<T> Parts<T>(string key, int least, int most, Shape shape, Func<Section, T> read) =>
            [.. file.Items(key, least, most).Select(item => Section.Of(item, shape, notes)).OfType<Section>().Select(read)];
    }

    private static Ending Ending(Section section)
    {
        var id = section.Id("id");
        section.Notes.Endings.Add(new Mention(id, section.PlaceOf("id")));
        return section.Notes.Remember(
            new Ending(id, section.Template("title"), section.Wording("text", mayBeSilent: false), section.OneOf<Verdict>("verdict")),
            section.PlaceOf("id"));
    }

    /// <summary>A text that all guises share, in which no words are filled in.</summary>
    private static string Untouched(Section file, string key)
    {
        var text = file.Text(key);
        if (text.Contains('{', StringComparison.Ordinal))
            file.Complain(key, file.PlaceOf(key), $"All guises share the '{key}', so no words are filled in here. Write it without '{{' and '}}'.");
        return text;
    }
}
