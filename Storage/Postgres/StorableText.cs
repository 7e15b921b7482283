using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EmpathyBot.Storage.Postgres;

/// <summary>
/// Text as PostgreSQL takes it: it has no zero character, and whoever types or forges one must not fail for that.
/// https://www.postgresql.org/docs/current/datatype-character.html
/// </summary>
internal sealed class StorableText() : ValueConverter<string, string>(value => value.Replace('\0', '\uFFFD'), kept => kept);
