namespace EmpathyBot.Practice.Reading.Story;

/// <summary>No two of the same id.</summary>
internal static class Unique
{
    public static void Check(Notes notes, IEnumerable<Section> sections, string what, string where) =>
        Check(notes, sections.Where(section => section.Has("id")).Select(section => new Mention(section.Node("id") is Yaml.YamlText text ? text.Value : "", section.PlaceOf("id"))), what, where);

    public static void Check(Notes notes, IEnumerable<Mention> ids, string what, string where)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => id.Name.Length > 0))
        {
            if (!first.TryAdd(id.Name, id.Place))
                notes.Complaints.Add(id.Place, $"'{id.Name}' is here twice: {where} has {(what[0] is 'a' or 'e' ? "an" : "a")} {what} of that id in line {first[id.Name].Line} already. Give one of them another id.");
        }
    }
}
