namespace Microsoft.Bot.Schema;

/// <summary>The answer to Action.Execute: a card, a message or an error, told apart by <see cref="Type"/>.</summary>
public sealed class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }
    public string? Type { get; set; }
    public object? Value { get; set; }
}
