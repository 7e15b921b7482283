using System.Globalization;
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
                if (value.Length > Limits.TextCharacters)
                    Complain(key, text.Place, $"This text has {value.Length} characters; {Limits.TextCharacters} is the most that a card can bear.");
                return text;
            case YamlText empty:
                Complain(key, KeyPlace(key), $"'{key}' is empty. Write {Meaning(key)}.");
                return null;
            case YamlMap { From: var from } map:
                Complain(key, map.Place, $"'{key}' should be a text. If it begins with '{{', put quotes around it: \"{{name}} waits.\"");
                return null;
            case var other:
                Complain(key, other.Place, $"'{key}' should be one text, not a list. If it begins with '[' or '-', put quotes around it.");
                return null;
        }
    }

    /// <summary>The key's text as it is; empty when there is none.</summary>
    public string Text(string key) => TextNode(key)?.Value.Trim() ?? "";

    /// <summary>The key's text, in which the guise's words will be filled in; empty when there is none.</summary>
    public string Template(string key)
    {
        if (TextNode(key) is not { } text)
            return "";
        Notes.Texts.Add(text);
        return text.Value.Trim();
    }

    /// <summary>A name of small letters, digits and dashes; empty when there is none.</summary>
    public string Id(string key)
    {
        if (TextNode(key) is not { } text)
            return "";
        if (!Limits.Id().IsMatch(text.Value) || text.Value.Length > Limits.IdCharacters)
            Complain(key, text.Place, $"'{text.Value}' can't be the {key} of {_shape.Name}: use small letters, digits and single dashes, {Limits.IdCharacters} at most, like 'wrong-colour'.");
        return text.Value;
    }

    /// <summary>A whole number; <paramref name="least"/> when there is none.</summary>
    public int Number(string key, int least, int most)
    {
        if (TextNode(key) is not { } text)
            return least;
        var isNumber = int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (isNumber && text.IsPlain && number >= least && number <= most)
            return number;
        Complain(key, text.Place, $"'{key}' should be a whole number from {least} to {most}, not '{text.Value}'{(isNumber && !text.IsPlain ? " in quotes" : "")}.");
        return least;
    }

    /// <summary>One of the values of an enum, in small letters; the first when there is none.</summary>
    public T OneOf<T>(string key)
        where T : struct, Enum
    {
        if (TextNode(key) is not { } text)
            return default;
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        if (names.Contains(text.Value))
            return Enum.Parse<T>(text.Value, ignoreCase: true);
        Complain(key, text.Place, $"'{text.Value}' is not a {key}: it is {Phrase.Or(names)}.{Nearest.Question(text.Value, names)}");
        return default;
    }

    /// <summary>The things listed under the key.</summary>
    public IReadOnlyList<YamlNode> Items(string key, int least, int most)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                if (list.Items.Count < least)
                    Complain(key, KeyPlace(key), $"'{key}' should hold {(least == 1 ? "one thing" : $"{least} things")} or more, each beginning with '- '. There {(list.Items.Count == 1 ? "is" : "are")} {list.Items.Count}.");
                if (list.Items.Count > most)
                    Complain(key, list.Items[most].Place, $"'{key}' can hold {most} things at most, and here begins one more.");
                return [.. list.Items.Take(most)];
            case var other:
                Complain(key, other.Place, $"'{key}' should be a list, each thing in it beginning with '- '.");
                return [];
        }
    }

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
