using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmpathyBot.Storage.OwnData;

/// <summary>A table, and which of its rows are a person's.</summary>
/// <param name="Type">What its rows are.</param>
/// <param name="Select">Reads them; the person's number is its one value.</param>
/// <param name="Delete">Erases them.</param>
internal abstract record PersonTable(IEntityType Type, string Select, string Delete)
{
    public string Name => Type.GetTableName()!;

    public static PersonTable Of(IEntityType type, string condition)
    {
        var table = $"\"{type.GetTableName()}\"";
        return (PersonTable)Activator.CreateInstance(
            typeof(Typed<>).MakeGenericType(type.ClrType), type, $"SELECT * FROM {table} WHERE {condition}", $"DELETE FROM {table} WHERE {condition}")!;
    }

    public abstract Task<IReadOnlyList<object>> ReadAsync(EmpathyDb db, long person, CancellationToken cancellationToken);

    private sealed record Typed<TRow>(IEntityType Type, string Select, string Delete) : PersonTable(Type, Select, Delete)
        where TRow : class
    {
        public override async Task<IReadOnlyList<object>> ReadAsync(EmpathyDb db, long person, CancellationToken cancellationToken) =>
            await db.Set<TRow>().FromSqlRaw(Select, person).AsNoTracking().ToListAsync(cancellationToken);
    }
}

/// <summary>A column in which others' rows name a person.</summary>
/// <param name="Table">The rows that name them.</param>
/// <param name="Forget">Makes them rows that name nobody.</param>
internal sealed record PersonMention(PersonTable Table, string Forget)
{
    public static PersonMention Of(IEntityType type, string column) => new(
        PersonTable.Of(type, $$"""
            "{{column}}" = {0}
            """),
        $$"""UPDATE "{{type.GetTableName()}}" SET "{{column}}" = {{PersonTables.Nobody}} WHERE "{{column}}" = {0}""");
}
