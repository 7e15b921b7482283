namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog window is to be opened, or what was entered in it is sent.</summary>
public sealed class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object? data = null, TaskModuleRequestContext? context = null)
    {
        Data = data;
        Context = context;
    }

    public object? Data { get; set; }
    public TaskModuleRequestContext? Context { get; set; }
}
