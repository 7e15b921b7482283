using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads a guise: who it is this time, what is so, and in what words.</summary>
internal static class GuiseReader
{
    private const string Name = "name";

    public static DraftGuise Read(Section section) => new(
        new Mention(section.Id("id"), section.PlaceOf("id")),
        Customer(Section.Of(section.Node("customer"), Shapes.Customer, section.Notes)),
        Facts.Of(section.Made("truths", section.Notes.Truths)),
        Words(section),
        section.Has("words") ? section.KeyPlace("words") : section.Place);

    private static Customer Customer(Section? section) => section is null
        ? new Customer("", 0, "", "", "")
        : new Customer(
            CustomerName(section),
            section.Number("age", Limits.YoungestAge, Limits.OldestAge),
            section.Template("wants"),
            section.Template("limits"),
            section.Template("mood"));

    private static string CustomerName(Section section)
    {
        var name = section.Text(Name);
        if (name.Contains('{', StringComparison.Ordinal))
            section.Complain(Name, section.PlaceOf(Name), "A customer's name is filled in elsewhere; nothing is filled in here. Write the name.");
        return name;
    }

    private static Dictionary<string, Mention> Words(Section section)
    {
        var words = new Dictionary<string, Mention>(StringComparer.Ordinal);
        switch (section.Node("words"))
        {
            case null:
                break;
            case YamlMap map:
                if (map.Entries.Count > Limits.Words)
                    section.Complain("words", map.Entries[Limits.Words].Key.Place, $"'words' can hold {Limits.Words} at most, and here begins one more.");
                foreach (var entry in map.Entries.Take(Limits.Words))
                    Word(section, entry, words);
                break;
            case var other:
                section.Complain("words", other.Place, "'words' should be names with what they stand for, like { thing: stage coat, day: Friday }.");
                break;
        }

        return words;
    }

    private static void Word(Section section, YamlEntry entry, Dictionary<string, Mention> words)
    {
        var key = entry.Key.Value;
        if (key == Name)
            section.Complain("words", entry.Key.Place, "'name' is always the customer's name. Call this word something else.");
        else if (!Limits.Word().IsMatch(key))
            section.Complain("words", entry.Key.Place, $"'{key}' can't be filled in: a word's key is small letters, digits and dashes and begins with a letter, like 'thing'.");

        // Known from here on even when its value is amiss, so that the texts that use it are not complained of as well.
        words[key] = new Mention("", entry.Key.Place);
        if (entry.Value is not YamlText { Value: var value } || string.IsNullOrWhiteSpace(value))
            section.Complain("words", entry.Value?.Place ?? entry.Key.Place, $"The word '{key}' should stand for a text.");
        else if (value.Contains('{', StringComparison.Ordinal))
            section.Complain("words", entry.Value.Place, $"The word '{key}' can't have another word in it. Write it out.");
        else if (!section.Notes.IsKept && TextFault.In(value.Trim(), Limits.Name) is { } fault)
            section.Complain("words", entry.Value.Place, fault);
        else
            words[key] = new Mention(value.Trim(), entry.Key.Place);
    }
}
