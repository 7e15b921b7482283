namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>
/// A test with real clients. Where the machine lacks one it is skipped and says why; with CI=true it runs all the same, and so fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EndToEndFactAttribute : FactAttribute
{
    public EndToEndFactAttribute(Need need)
    {
        Need = need;
        Skip = ReasonToSkip(Machine.Lacks(need), Environment.GetEnvironmentVariable("CI"));
    }

    public Need Need { get; }

    internal static string? ReasonToSkip(string? lacking, string? ci) =>
        string.Equals(ci, "true", StringComparison.OrdinalIgnoreCase) ? null : lacking;
}
