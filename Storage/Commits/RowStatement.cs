using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmpathyBot.Storage.Commits;

/// <summary>
/// A kind of change as SQL, made from Entity Framework's own model, so that it can't drift from it. Turns write few rows of few kinds very
/// often: there tracking each row costs more than writing it.
/// </summary>
internal sealed class RowStatement
{
    private readonly Value[] _values;

    private RowStatement(RowWrite write, string sql, Value[] values) => (Write, Sql, _values) = (write, sql, values);

    public RowWrite Write { get; }

    public string Sql { get; }

    public static RowStatement Of(IModel model, RowWrite write)
    {
        var type = model.FindEntityType(write.Row) ?? throw new InvalidOperationException($"{write.Row.Name} is not in the model.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var values = new List<Value>();
        string Column(IProperty property) => $"\"{property.GetColumnName(table)}\"";
        string Now(IProperty property) => Take(new Value(property, WasIndex: null));
        string Was(IProperty property, int index) => Take(new Value(property, index));
        string Take(Value value)
        {
            values.Add(value);
            return $"@p{values.Count - 1}";
        }

        IProperty Named(string name) => type.FindProperty(name) ?? throw new InvalidOperationException($"{write.Row.Name} has no {name}.");
        string Condition() => string.Join(
            " AND ",
            type.FindPrimaryKey()!.Properties.Select(key => $"{Column(key)} = {Now(key)}")
                .Concat(write.When.Select((name, index) => $"{Column(Named(name))} = {Was(Named(name), index)}")));

        string Insert()
        {
            var written = type.GetProperties().Where(property => property.ValueGenerated is not ValueGenerated.OnAdd).ToList();
            return $"INSERT INTO \"{table.Name}\" ({string.Join(", ", written.Select(Column))}) VALUES ({string.Join(", ", written.Select(Now))})";
        }

        var sql = write.Act switch
        {
            RowAct.Insert => Insert(),
            RowAct.InsertOnce => $"{Insert()} ON CONFLICT DO NOTHING",
            RowAct.Update => $"UPDATE \"{table.Name}\" SET {string.Join(", ", write.Set.Select(name => $"{Column(Named(name))} = {Now(Named(name))}"))} WHERE {Condition()}",
            _ => $"DELETE FROM \"{table.Name}\" WHERE {Condition()}",
        };
        return new RowStatement(write, sql, [.. values]);
    }

    /// <summary>Makes the parameters, without values.</summary>
    public void Prepare(DbParameterCollection parameters, Func<DbParameter> create)
    {
        for (var index = 0; index < _values.Length; index++)
        {
            var parameter = create();
            parameter.ParameterName = $"@p{index}";
            if (_values[index].Type is { } type)
                parameter.DbType = type;
            parameters.Add(parameter);
        }
    }

    public void Fill(DbParameterCollection parameters, RowChange change)
    {
        for (var index = 0; index < _values.Length; index++)
            parameters[index].Value = _values[index].Of(change);
    }

    private sealed record Value(IProperty Property, int? WasIndex)
    {
        public DbType? Type { get; } = Property.GetRelationalTypeMapping().DbType;

        private readonly IClrPropertyGetter _getter = Property.GetGetter();
        private readonly Func<object?, object?>? _convert = Property.GetTypeMapping().Converter?.ConvertToProvider;

        public object Of(RowChange change)
        {
            var value = WasIndex is { } index ? change.Was[index] : _getter.GetClrValue(change.Row);
            return (value is null || _convert is null ? value : _convert(value)) ?? DBNull.Value;
        }
    }
}
