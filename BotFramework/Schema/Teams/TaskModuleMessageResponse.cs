namespace Microsoft.Bot.Schema.Teams;

/// <summary>The window shows a line of text.</summary>
public sealed class TaskModuleMessageResponse(string? value) : TaskModuleResponseBase("message")
{
    public TaskModuleMessageResponse()
        : this(null)
    {
    }

    public string? Value { get; set; } = value;
}
