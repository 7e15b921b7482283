namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>Where the checkout is.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EmpathyBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run from inside the checkout; EmpathyBot.sln was not found above them.");
    }
}
