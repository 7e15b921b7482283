using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Story;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading;

/// <summary>Reads a drill's file: text in, a drill or complaints out. docs/writing-drills.md explains the format to authors.</summary>
public static class DrillReader
{
    private const string What = "drill";

    /// <summary>Reads the text of a file. Whatever the text, it gives a drill or at least one complaint, and throws nothing.</summary>
    /// <param name="file">How the complaints call the file.</param>
    /// <param name="text">The whole text.</param>
    public static DrillReading Read(string file, string text) => Read(file, text, isKept: false);

    /// <summary>Reads a text that an earlier reader let through, maybe with wider limits.</summary>
    /// <param name="file">How the complaints call the text.</param>
    /// <param name="text">The whole text.</param>
    public static DrillReading ReadKept(string file, string text) => Read(file, text, isKept: true);

    private static DrillReading Read(string file, string text, bool isKept)
    {
        var complaints = new ComplaintList(file);
        var source = SourceText.Normalised(text);
        if (!SourceText.IsFitToParse(source, What, complaints)
            || YamlTree.Read(source, What, complaints) is not { } root
            || Section.Of(root, DrillFormat.Drill, new Notes(complaints, isKept)) is not { } section)
        {
            return new(file, null, complaints.InOrder(), Place.Start);
        }

        var drill = Drill(section, SourceText.HashOf(source));
        return new(file, complaints.Count == 0 ? drill : null, complaints.InOrder(), section.PlaceOf("id"));
    }

    private static Drill Drill(Section section, string hash)
    {
        var id = section.Id("id");
        return new()
        {
            Id = id,
            Hash = hash,
            Language = section.Language(),
            Skill = SkillOf(section),
            Rung = section.Number("rung", DrillFormat.FirstRung, DrillFormat.LastRung),
            Theme = section.Id("theme"),
            Channel = section.OneOf<DrillChannel>("channel"),
            Time = TimeSpan.FromSeconds(section.Number("seconds", DrillFormat.FewestSeconds, DrillFormat.MostSeconds)),
            Title = Untouched(section, "title"),
            About = Untouched(section, "about"),
            Speaker = Untouched(section, "speaker"),
            Customer = Untouched(section, "customer"),
            Impatient = Untouched(section, "impatient"),
            Hint = Untouched(section, "hint"),
            Example = Untouched(section, "example"),
            Twin = section.Has("twin") ? section.Twin(id, What) : null,
        };
    }

    private static Skill SkillOf(Section section)
    {
        if (section.TextNode("skill") is not { } text)
            return default;
        if (!Skills.TryParse(text.Value, out var skill))
            section.Complain("skill", text.Place, $"'{text.Value}' is not a skill: it is {Phrase.Or(Skills.Names)}.{Nearest.Question(text.Value, Skills.Names)}");
        return skill;
    }

    private static string Untouched(Section section, string key)
    {
        var text = section.Text(key);
        if (text.Contains('{', StringComparison.Ordinal))
            section.Complain(key, section.PlaceOf(key), "A drill has no words to be filled in. Write it without '{' and '}'.");
        return text;
    }
}
