namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack: which one, and what it remembers.</summary>
public sealed class DialogInstance
{
    public string Id { get; set; } = "";
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>();
    public int? StackIndex { get; set; }

    /// <summary>The version of the code that began it, of dialogs that have dialogs of their own.</summary>
    public string? Version { get; set; }
}
