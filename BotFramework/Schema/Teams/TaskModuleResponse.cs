namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the dialog window shows next.</summary>
public sealed class TaskModuleResponse(TaskModuleResponseBase? task)
{
    public TaskModuleResponse()
        : this(null)
    {
    }

    public TaskModuleResponseBase? Task { get; set; } = task;
}
