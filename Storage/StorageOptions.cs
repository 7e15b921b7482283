namespace EmpathyBot.Storage;

/// <summary>Where things are kept, and where the dilemmas lie.</summary>
/// <param name="Folder">The folder of the bot's own files; made on first run.</param>
/// <param name="ScenarioFolders">Folders with dilemmas, read in this order.</param>
/// <param name="Database">A PostgreSQL connection string that moves everything but files to a server; null for SQLite in the folder.</param>
public sealed record StorageOptions(string Folder, IReadOnlyList<string> ScenarioFolders, string? Database = null)
{
    /// <summary>Whether other hosts may work on the same database at the same time.</summary>
    public bool IsShared => Database is not null;
}
