using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmpathyBot.Storage.Turns;

/// <summary>
/// Writes rows of one kind with one statement that is prepared once. Made from Entity Framework's own model, so that it can't drift from
/// it; used for the rows that every answer has, where tracking each of them costs more than writing it.
/// </summary>
internal sealed class PreparedInsert<TRow> : IDisposable
    where TRow : class
{
    private readonly DbCommand _command;
    private readonly Column[] _columns;

    public PreparedInsert(EmpathyDb db, DbConnection connection)
    {
        var type = db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not in the model.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        _command = connection.CreateCommand();
        _columns = [.. type.GetProperties().Select((property, index) => new Column(property, AddParameter(_command, $"@p{index}")))];
        _command.CommandText =
            $"INSERT INTO \"{table.Name}\" ({string.Join(", ", type.GetProperties().Select(property => $"\"{property.GetColumnName(table)}\""))}) "
            + $"VALUES ({string.Join(", ", _columns.Select(column => column.Parameter.ParameterName))})";
    }

    public void Write(TRow row, DbTransaction transaction)
    {
        foreach (var column in _columns)
            column.Set(row);
        _command.Transaction = transaction;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private static DbParameter AddParameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed class Column(IProperty property, DbParameter parameter)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public DbParameter Parameter { get; } = parameter;

        public void Set(TRow row)
        {
            var value = _getter.GetClrValue(row);
            Parameter.Value = (value is null || _convert is null ? value : _convert(value)) ?? DBNull.Value;
        }
    }
}
