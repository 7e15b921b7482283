using System.Globalization;
using System.Text.Json;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmpathyBot.Storage.OwnData;

/// <summary>A row for whoever is not a program: names as one reads them, people as "you" and "a colleague", teams by their name.</summary>
internal static class ReadableRow
{
    private const string You = "you";
    private const string Colleague = "a colleague";

    // Beside the hash of a link, which opens it; and the number of the person's row, which is nobody's business.
    private static readonly HashSet<string> LeftOut = [nameof(ExportRow.TokenHash)];

    /// <summary>What tells the row from others of its table.</summary>
    public static string KeyOf(IEntityType type, object row) =>
        string.Join('|', type.FindPrimaryKey()!.Properties.Select(key => Convert.ToString(key.PropertyInfo!.GetValue(row), CultureInfo.InvariantCulture)));

    public static IReadOnlyDictionary<string, object?> Of(IEntityType type, object row, long person, IReadOnlyDictionary<long, string> teams)
    {
        var readable = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties())
        {
            if (LeftOut.Contains(property.Name) || IsTheirs(row, property.Name, person))
                continue;
            var value = property.PropertyInfo!.GetValue(row);
            if (PersonTables.NamesPerson(property))
                readable[Named(property.Name)] = value is long id && id != PersonTables.Nobody ? id == person ? You : Colleague : null;
            else if (IsTeam(property))
                readable["team"] = value is long team ? teams.GetValueOrDefault(team) : null;
            else
                readable[Camel(property.Name)] = Plain(property.Name, value);
        }

        return readable;
    }

    // That a note didn't help is for nobody, and least for who gave it.
    private static bool IsTheirs(object row, string name, long person) => row is NoteRow note && note.PersonId != person && name is nameof(NoteRow.UnhelpfulAt);

    private static bool IsTeam(IProperty property) => property.Name == nameof(MemberRow.TeamId) && property.ClrType == typeof(long);

    private static object? Plain(string name, object? value) => value switch
    {
        Enum one => one.ToString(),
        string text when name is nameof(BotStateRow.Json) or nameof(TypedWordsRow.Findings) => Parsed(text),
        _ => value,
    };

    private static object Parsed(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(json);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    // personId is "person", appointedBy stays; the number of the person's own row says nothing that "you" doesn't.
    private static string Named(string name) =>
        name == nameof(PersonRow.Id) ? "person" : Camel(name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
