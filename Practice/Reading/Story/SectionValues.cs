using System.Globalization;
using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads texts, names, numbers and lists out of a section.</summary>
internal static class SectionValues
{
    /// <summary>The key's text as it is; empty when there is none.</summary>
    public static string Text(this Section section, string key) => section.TextNode(key)?.Value.Trim() ?? "";

    /// <summary>The key's text, in which the guise's words will be filled in; empty when there is none.</summary>
    public static string Template(this Section section, string key)
    {
        if (section.TextNode(key) is not { } text)
            return "";
        section.Notes.Texts.Add(new Template(text, section.Longest(key)));
        return text.Value.Trim();
    }

    /// <summary>A name of small letters, digits and dashes; empty when there is none.</summary>
    public static string Id(this Section section, string key)
    {
        if (section.TextNode(key) is not { } text)
            return "";
        if (!Limits.Id().IsMatch(text.Value) || text.Value.Length > Limits.IdCharacters)
            section.Complain(key, text.Place, $"'{text.Value}' can't be the {key} of {section.Shape.Name}: use small letters, digits and single dashes, {Limits.IdCharacters} at most, like 'wrong-colour'.");
        return text.Value;
    }

    /// <summary>The language that the file is written in; empty when there is none.</summary>
    public static string Language(this Section section)
    {
        if (section.TextNode("language") is not { } text)
            return "";
        if (!Limits.Language().IsMatch(text.Value))
            section.Complain("language", text.Place, $"'{text.Value}' is not a language's code: two small letters, like en or de.");
        return text.Value;
    }

    /// <summary>The id of another one that can stand in for this one.</summary>
    /// <param name="section">The file.</param>
    /// <param name="id">Its own id.</param>
    /// <param name="what">What it is: a dilemma, a drill.</param>
    public static string Twin(this Section section, string id, string what)
    {
        var twin = section.Id("twin");
        if (twin.Length > 0 && twin == id)
            section.Complain("twin", section.PlaceOf("twin"), $"'{twin}' is this very {what}. A twin is another one; leave the line out where there is none.");
        return twin;
    }

    /// <summary>A whole number; <paramref name="least"/> when there is none.</summary>
    public static int Number(this Section section, string key, int least, int most)
    {
        if (section.TextNode(key) is not { } text)
            return least;
        var isNumber = int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (isNumber && text.IsPlain && number >= least && number <= most)
            return number;
        section.Complain(key, text.Place, $"'{key}' should be a whole number from {least} to {most}, not '{text.Value}'{(isNumber && !text.IsPlain ? " in quotes" : "")}.");
        return least;
    }

    /// <summary>One of the values of an enum, in small letters; the first when there is none.</summary>
    public static T OneOf<T>(this Section section, string key)
        where T : struct, Enum
    {
        if (section.TextNode(key) is not { } text)
            return default;
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        if (names.Contains(text.Value))
            return Enum.Parse<T>(text.Value, ignoreCase: true);
        section.Complain(key, text.Place, $"'{text.Value}' is not a {key}: it is {Phrase.Or(names)}.{Nearest.Question(text.Value, names)}");
        return default;
    }

    /// <summary>The things listed under the key.</summary>
    public static IReadOnlyList<YamlNode> Items(this Section section, string key, int least, int most)
    {
        switch (section.Node(key))
        {
            case null:
                return [];
            case YamlList list:
                if (list.Items.Count < least)
                    section.Complain(key, section.KeyPlace(key), $"'{key}' should hold {(least == 1 ? "one thing" : $"{least} things")} or more, each beginning with '- '. There {(list.Items.Count == 1 ? "is" : "are")} {list.Items.Count}.");
                if (list.Items.Count > most)
                    section.Complain(key, list.Items[most].Place, $"'{key}' can hold {most} things at most, and here begins one more.");
                return [.. list.Items.Take(most)];
            case var other:
                section.Complain(key, other.Place, $"'{key}' should be a list, each thing in it beginning with '- '.");
                return [];
        }
    }

    /// <summary>The names under the key: one, or a list of them.</summary>
    /// <param name="section">Where.</param>
    /// <param name="key">Which.</param>
    /// <param name="one">What to name in a list that is empty; null where it may be.</param>
    /// <param name="like">What a list of them should hold, with an example.</param>
    public static IEnumerable<YamlText> Names(this Section section, string key, string? one, string like)
    {
        if (section.Node(key) is not YamlList list)
            return section.TextNode(key) is { } single ? [single] : [];

        if (one is not null && list.Items.Count == 0)
            section.Complain(key, list.Place, $"'{key}' is an empty list. Name {one} in it, or take it out.");
        foreach (var odd in list.Items.Where(item => item is not YamlText))
            section.Complain(key, odd.Place, $"'{key}' should list {like}.");
        return list.Items.OfType<YamlText>();
    }
}
