using EmpathyBot.Bot.Hosting;

namespace EmpathyBot.Bot.Playground;

/// <summary>Where the playground keeps what it shows: <c>playground/</c> in <c>Storage:Folder</c>.</summary>
internal sealed class PlaygroundFolder
{
    public PlaygroundFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        Path = System.IO.Path.Combine(Settings.Storage(configuration, environment).Folder, "playground");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>Puts a file in place whole: whoever reads it, even after a kill, sees the old text or the new.</summary>
    public void Replace(string file, string text)
    {
        var made = $"{file}.{Guid.NewGuid():N}.new";
        File.WriteAllText(made, text);
        File.Move(made, file, overwrite: true);
    }
}
