using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>What this machine has of what tests need, and in words what to do where it lacks something.</summary>
internal static class Machine
{
    public static string? Chromium { get; } = Find("chromium", "chromium-browser", "google-chrome");

    public static string? Node { get; } = Find("node");

    /// <summary>The folder of PostgreSQL's programs; Debian keeps them off the path, one folder a version.</summary>
    public static string? Postgres { get; } = FindPostgres();

    /// <summary>This folder in the checkout, where the npm packages are.</summary>
    public static string Folder { get; } = Repository.PathOf("Bot.Tests", "EndToEnd");

    public static string Package(params string[] parts) => Path.Combine([Folder, "node_modules", .. parts]);

    /// <summary>Why a test with this need can't run here; null when it can.</summary>
    public static string? Lacks(Need need)
    {
        if (need.HasFlag(Need.Chromium) && Chromium is null)
            return "Chromium is missing; ./test.sh installs it where apt-get is.";
        if (need.HasFlag(Need.Packages) && Node is null)
            return "Node.js is missing.";
        if (need.HasFlag(Need.Packages) && !(Directory.Exists(Package("adaptivecards")) && Directory.Exists(Package("ts-fsrs"))))
            return "The npm packages are missing: npm ci --prefix Bot.Tests/EndToEnd";
        if (need.HasFlag(Need.Page) && !File.Exists(Path.Combine(AppContext.BaseDirectory, "Playground", "Page", "adaptivecards.min.js")))
            return "The build could not fetch the playground page's card renderer: Node.js or npm was missing then.";
        if (need.HasFlag(Need.Postgres) && Postgres is null)
            return "PostgreSQL is missing; ./test.sh installs it where apt-get is.";
        if (need.HasFlag(Need.Postgres) && Environment.IsPrivilegedProcess && Find("runuser") is null)
            return "PostgreSQL refuses to run as root, and runuser, which would start it as somebody else, is missing.";
        return null;
    }

    private static string? FindPostgres()
    {
        const string debian = "/usr/lib/postgresql";
        IEnumerable<string> versions = Directory.Exists(debian) ? Directory.EnumerateDirectories(debian).OrderDescending(StringComparer.Ordinal) : [];
        string[] folders = [.. Folders, .. versions.Select(version => Path.Combine(version, "bin"))];
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static string[] Folders => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string? Find(params string[] names) =>
        (from name in names
         from folder in Folders
         let file = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
