using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Sqlite;

/// <summary>Everything that is kept, in one file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : EmpathyDb(options);
