namespace Microsoft.Bot.Schema;

/// <summary>The token that came with a press of Action.Execute.</summary>
public sealed class AdaptiveCardAuthentication : TokenExchangeInvokeRequest;
