using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EmpathyBot.Storage.Postgres;

/// <summary>
/// Text that PostgreSQL takes: it knows no zero character and no half of a pair of surrogates, and people's keyboards and forged activities
/// know both. They become U+FFFD, as they do on SQLite's way to the disk. https://www.postgresql.org/docs/current/datatype-character.html
/// </summary>
internal sealed class StorableText() : ValueConverter<string, string>(value => Of(value), kept => kept)
{
    public static string Of(string value)
    {
        if (IsStorable(value))
            return value;

        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            text.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return text.ToString();
    }

    private static bool IsStorable(string value)
    {
        foreach (var character in value)
        {
            if (character == '\0' || char.IsSurrogate(character))
                return false;
        }

        return true;
    }
}
