namespace EmpathyBot.Bot.Benchmarks;

/// <summary>A folder that goes when it is done with.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("empathybot-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
