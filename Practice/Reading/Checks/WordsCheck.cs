using EmpathyBot.Practice.Reading.Story;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Checks;

/// <summary>All guises have the same words, and the texts use only those.</summary>
internal static class WordsCheck
{
    private static readonly string[] Braces = ["{", "}"];

    /// <summary>True when every guise's words can be filled in.</summary>
    public static bool Run(Draft draft, Notes notes, string source)
    {
        var before = notes.Complaints.Count;
        var known = draft.Guises.SelectMany(guise => guise.Words.Keys).Distinct(StringComparer.Ordinal).Append("name").ToList();
        foreach (var guise in draft.Guises)
        {
            foreach (var missing in known.Where(key => key != "name" && !guise.Words.ContainsKey(key)))
            {
                var other = draft.Guises.First(one => one.Words.ContainsKey(missing));
                notes.Complaints.AddAside(guise.WordsPlace, $"The guise '{guise.Id.Name}' has no word '{missing}', and '{other.Id.Name}' has. All guises need the same words.");
            }
        }

        foreach (var template in notes.Texts)
            Text(template.Text, known, notes, source);
        return notes.Complaints.Count == before && draft.Guises.All(guise => guise.Words.Values.All(word => word.Name.Length > 0) && guise.Customer.Name.Length > 0);
    }

    private static void Text(YamlText text, List<string> known, Notes notes, string source)
    {
        foreach (var written in Filling.Placeholder().Matches(text.Value).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            if (!known.Contains(Filling.KeyOf(written)))
                notes.Complaints.AddAside(Place(text, $"{{{written}}}", source), $"'{{{written}}}' is no word of any guise.{Nearest.Question(written, known)} Add it to the 'words' of every guise, or write the text out.");
        }

        var rest = Filling.Placeholder().Replace(text.Value, "");
        foreach (var brace in Braces.Where(brace => rest.Contains(brace, StringComparison.Ordinal)))
            notes.Complaints.AddAside(Place(text, brace, source), $"A '{brace}' stands alone in this text. A word to be filled in is written like {{name}}.");
    }

    // The first such piece in the file's own text; a piece written with escapes is found no closer than its text.
    private static Place Place(YamlText text, string piece, string source)
    {
        var index = source.IndexOf(piece, text.From, Math.Max(0, text.To - text.From), StringComparison.Ordinal);
        return index < 0 ? text.Place : Reading.Place.At(source, index);
    }
}
