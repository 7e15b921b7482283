namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>What a test needs that the build does not bring.</summary>
[Flags]
public enum Need
{
    None = 0,

    /// <summary>A headless Chromium.</summary>
    Chromium = 1,

    /// <summary>Node.js with this folder's npm packages.</summary>
    Packages = 2,

    /// <summary>The card renderer that the build puts beside the playground's page.</summary>
    Page = 4,

    /// <summary>PostgreSQL's own programs, to start a server of the tests' own.</summary>
    Postgres = 8,
}
