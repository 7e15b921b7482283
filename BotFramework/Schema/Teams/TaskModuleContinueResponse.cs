namespace Microsoft.Bot.Schema.Teams;

/// <summary>The window shows a card or a page.</summary>
public sealed class TaskModuleContinueResponse(TaskModuleTaskInfo? value) : TaskModuleResponseBase("continue")
{
    public TaskModuleContinueResponse()
        : this(null)
    {
    }

    public TaskModuleTaskInfo? Value { get; set; } = value;
}
