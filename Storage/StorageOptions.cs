namespace EmpathyBot.Storage;

/// <summary>Where things are kept. Bound from <c>Storage</c> and <c>Scenarios</c>.</summary>
/// <param name="Folder">The folder of the SQLite database; made on first run.</param>
/// <param name="ScenarioFolders">The folders that hold dilemmas; at least one.</param>
public sealed record StorageOptions(string Folder, IReadOnlyList<string> ScenarioFolders);
