namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client looks.</summary>
public sealed class TaskModuleRequestContext(string? theme)
{
    public TaskModuleRequestContext()
        : this(null)
    {
    }

    public string? Theme { get; set; } = theme;
}
