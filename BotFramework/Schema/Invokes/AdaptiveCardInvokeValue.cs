namespace Microsoft.Bot.Schema;

/// <summary>What a press of Action.Execute sends.</summary>
public sealed class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }
    public AdaptiveCardAuthentication? Authentication { get; set; }
    public string? State { get; set; }
}
