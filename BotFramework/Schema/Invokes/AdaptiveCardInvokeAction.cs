namespace Microsoft.Bot.Schema;

/// <summary>The button that was pressed; <see cref="Data"/> is its data with the card's inputs.</summary>
public sealed class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public string? Verb { get; set; }
    public object? Data { get; set; }
}
