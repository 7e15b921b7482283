using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the dialog window shows next, of whatever kind.</summary>
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public class TaskModuleResponseBase(string? type)
{
    public TaskModuleResponseBase()
        : this(null)
    {
    }

    public string? Type { get; set; } = type;
}
