namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that dialogs may react to, from the leaf up to the root.</summary>
public sealed class DialogEvent
{
    public bool Bubble { get; set; }
    public string? Name { get; set; }
    public object? Value { get; set; }
}
