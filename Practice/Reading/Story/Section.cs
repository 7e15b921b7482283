using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>One thing in the file, held against its shape. What it gives is always usable; what was wrong has been complained of.</summary>
internal sealed class Section
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly Shape _shape;

    private Section(YamlMap map, Shape shape, Notes notes)
    {
        _shape = shape;
        Notes = notes;
        Place = map.Place;
        TakeEntries(map);
        ComplainOfMissing();
    }

    public Place Place { get; }

    public Shape Shape => _shape;

    public Notes Notes { get; }

    /// <summary>The section that the node holds, or null, with a complaint, when it holds none.</summary>
    public static Section? Of(YamlNode? node, Shape shape, Notes notes)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlMap map:
                return new Section(map, shape, notes);
            default:
                notes.Complaints.Add(node.Place, $"There should be {shape.Name} here, with {Phrase.And([.. shape.Keys.Where(key => key.Need == Need.Required).Select(key => $"'{key.Name}'").DefaultIfEmpty("its values")])}.");
                return null;
        }
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    public YamlNode? Node(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>Where the key's value stands; the section itself when there is none.</summary>
    public Place PlaceOf(string key) => Node(key)?.Place ?? Place;

    public Place KeyPlace(string key) => _entries.TryGetValue(key, out var entry) ? entry.Key.Place : Place;

    public void Complain(string key, Place place, string message)
    {
        if (Shapes.Course.Contains(key))
            Notes.Complaints.Add(place, message);
        else
            Notes.Complaints.AddAside(place, message);
    }

    /// <summary>The key's text; null when it isn't there or is no text.</summary>
    public YamlText? TextNode(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlText { Value: var value } text when !string.IsNullOrWhiteSpace(value):
                if (!Notes.IsKept && TextFault.In(value.Trim(), Longest(key)) is { } fault)
                    Complain(key, text.Place, fault);
                return text;
            case YamlText empty:
                Complain(key, KeyPlace(key), $"'{key}' is empty. Write {Meaning(key)}.");
                return null;
            case YamlMap map:
                Complain(key, map.Place, $"'{key}' should be a text. If it begins with '{{', put quotes around it: \"{{name}} waits.\"");
                return null;
            case var other:
                Complain(key, other.Place, $"'{key}' should be one text, not a list. If it begins with '[' or '-', put quotes around it.");
                return null;
        }
    }

    /// <summary>The most room that the key's text may take; 0 when it is not for players to read.</summary>
    public int Longest(string key) => _shape.Keys.First(known => known.Name == key).Longest;

    private string Meaning(string key) => _shape.Keys.First(known => known.Name == key).Meaning;

    private void TakeEntries(YamlMap map)
    {
        var present = map.Entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var written = entry.Key.Value;
            if (_shape.Names.Contains(written))
            {
                _entries[written] = entry;
                continue;
            }

            // Read on as if the near word had been written: the slip is told once, and nothing that hangs on it twice.
            var meant = Nearest.To(written, _shape.Names.Where(name => !present.Contains(name) && !_entries.ContainsKey(name)));
            if (meant is not null)
                _entries[meant] = entry;
            var advice = meant is null ? $" It can have {Phrase.And([.. _shape.Names])}." : $" Did you mean '{meant}'?";
            Complain(meant ?? "when", entry.Key.Place, $"'{written}' is not something {_shape.Name} has.{advice}");
        }
    }

    private void ComplainOfMissing()
    {
        foreach (var key in _shape.Keys.Where(key => key.Need == Need.Required && !Has(key.Name)))
            Complain(key.Name, Place, $"{Capital(_shape.Name)} needs '{key.Name}': {key.Meaning}.");

        foreach (var group in _shape.Keys.Where(key => key.Need is Need.OneOf or Need.AnyOf).GroupBy(key => key.Need))
        {
            var names = group.Select(key => key.Name).ToList();
            var present = names.Where(Has).ToList();
            if (present.Count == 0)
                Complain(names[0], Place, $"{Capital(_shape.Name)} needs {string.Join(" or ", group.Select(key => $"'{key.Name}' ({key.Meaning})"))}.");
            else if (present.Count > 1 && group.Key == Need.OneOf)
                Complain(names[0], KeyPlace(present[1]), $"{Capital(_shape.Name)} has either '{names[0]}' or '{names[1]}', not both.");
        }
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
