using System.Runtime.CompilerServices;

namespace EmpathyBot.Bot.Tests.Practice;

/// <summary>Files of the checkout that these tests were built from.</summary>
internal static class RepositoryFiles
{
    public static string PathOf(string relative) => Path.Combine(Root(), relative);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
